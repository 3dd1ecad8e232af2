const d = require('./data');
console.log(Object.keys(d).join(), Object.getPrototypeOf(d) === Object.prototype, Object.prototype.hasOwnProperty.call(d, '__proto__'), d.polluted, JSON.stringify(d['__proto__']));
console.log(d.constructor, d.dup, d.big, d.huge, Object.is(d.minusZero, -0), d.tiny, d.escapes.length, d.lone.charCodeAt(0).toString(16), d.separators.length, d.script);
d.list.push(3);
console.log(require('./data').list.length, ({}).polluted, d.toString);
