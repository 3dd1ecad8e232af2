const key = require.resolve('./lib');
const first = require('./lib'), firstModule = require.cache[key];
delete require.cache[key];
console.log(key in require.cache, require.cache[key]);
const second = require('./lib');
console.log(first === second, first.n, second.n, firstModule === require.cache[key], firstModule.exports === first, module.children.length);
console.log(require('./user').n, require('./lib') === second);
