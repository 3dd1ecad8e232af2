const fp = require('lodash/fp');
const merge = require('lodash/merge');
const debounce = require('lodash/fp/debounce');

console.log(Object.keys(fp).length, typeof debounce, merge({ a: 1 }, { b: 2 }));
console.log(fp.flow(fp.map((n) => n * 2), fp.filter((n) => n > 2), fp.sum)([1, 2, 3]));
console.log(fp.set('a.b', 1, { a: { c: 2 } }), fp.curry((a, b, c) => a + b + c)(1)(2, 3));
console.log(fp.placeholder === fp, fp.padChars('-', 7, 'abc'), fp.compose(fp.toUpper, fp.trim)('  x '));
