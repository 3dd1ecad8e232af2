console.log('required in the exit handler');
