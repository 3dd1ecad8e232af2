console.log(require('./named.ts').named);
console.log(require('./both'));
try { require('./only'); } catch (error) { console.log(error.code); }
