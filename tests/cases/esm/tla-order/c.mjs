console.log('c (synchronous)');
