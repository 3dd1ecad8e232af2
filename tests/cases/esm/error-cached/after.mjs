console.log('after: never');
