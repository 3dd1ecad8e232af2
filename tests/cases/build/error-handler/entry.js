process.on('uncaughtException', e => console.log('handled', e.code));
setTimeout(() => console.log('still here'), 1);
(() => { require('./missing'); })();
console.log('never');
