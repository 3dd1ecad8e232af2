console.log('c runs');
