console.log('inner');
throw new Error('inner failed');
