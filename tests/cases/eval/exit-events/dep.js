process.on('exit', code => { console.log('dep exit', code); process.exitCode = 9; });
process.exitCode = 3;
console.log('dep');
