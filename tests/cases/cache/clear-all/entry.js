const fs = require('fs');
const before = [require('./a'), require('./a').b];
for (const key of Object.keys(require.cache)) delete require.cache[key];
console.log(Object.keys(require.cache).length);
const after = [require('./a'), require('./a').b];
console.log(before[0] === after[0], before[1] === after[1], after[1].n, require('fs') === fs, Object.keys(require.cache).length);
console.log(require.main === module, require('./a').main === module);
