throw new Error('rejected import');
