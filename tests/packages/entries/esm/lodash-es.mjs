import lodash, { chain, debounce, groupBy, merge, template } from 'lodash-es';
import sortBy from 'lodash-es/sortBy.js';
console.log(groupBy([1.2, 1.8, 2.1], Math.floor), merge({ a: { b: 1 } }, { a: { c: 2 } }), template('<%= x %>!')({ x: 'hi' }));
console.log(sortBy([3, 1, 2]), chain([1, 2, 3]).map((n) => n * n).filter((n) => n > 1).value(), typeof debounce, Object.keys(lodash).length);
