const a = require('./a');
console.log(Object.getPrototypeOf(a) === Object.prototype, a.b.during, 'missing' in a, a.missing);
