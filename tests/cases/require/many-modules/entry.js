let count = 0, sum = 0;
for (let m = require('./m0'); m; m = m.next) { count++; sum += m.twice.up(); }
console.log(count, sum, globalThis.fans.slice(0, 30), Object.keys(require.cache).length);
