console.log('json', true);
