console.log('b never');
