console.log('get', 'lib');
