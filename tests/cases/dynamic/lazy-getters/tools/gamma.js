console.log('loading gamma');
