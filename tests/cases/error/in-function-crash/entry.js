console.log('before');
process.on('exit', code => console.log('exit', code));
(function () { require('./missing'); })();
console.log('never');
