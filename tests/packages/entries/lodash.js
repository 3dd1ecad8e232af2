const _ = require('lodash');

console.log(_.VERSION, typeof _, Object.keys(_).length);
console.log(_.chunk([1, 2, 3, 4, 5], 2), _.camelCase('from here to there'));
console.log(_.groupBy(['one', 'two', 'three'], 'length'));
console.log(_([3, 1, 2]).sortBy().map((n) => n * n).reverse().value());
console.log(_.template('hello <%= name %>, <% each(list, (x) => { %>[<%- x %>]<% }) %>')({ name: 'you', list: ['<a>', 'b'] , each: _.each }));
console.log(_.merge({ a: { b: 1 } }, { a: { c: [1, 2] } }), _.isEqual({ a: [1] }, { a: [1] }));
console.log(_.get({ a: [{ b: { c: 3 } }] }, 'a[0].b.c'), _.cloneDeep(new Map([[1, { x: 2 }]])));
