console.log('side effect');
