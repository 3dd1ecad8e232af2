console.log('before');
if (process.argv[2] === 'stop') require('./missing-one');
console.log('between');
if (process.argv[2] === 'go') require('./missing-two');
console.log('never');
