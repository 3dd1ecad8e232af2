console.log('a1');
