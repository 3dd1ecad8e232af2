console.log('empty import');
