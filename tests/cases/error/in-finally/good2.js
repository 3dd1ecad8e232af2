console.log('good2');
