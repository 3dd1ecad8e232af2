const { resolve, cache, main, extensions } = require;
const { sep } = require('path');
const lib = require('./lib/x');
const r = require;
console.log(cache[resolve('./lib/x')].exports === lib, r.cache === cache, main === module, typeof extensions['.json'], r.resolve('./lib/x').split(sep).slice(-2).join('/'));
const { x: { y = 'unused' } = {}, ...rest } = require('./lib/x');
console.log(y, Object.keys(rest).join(), require('./lib/x').a.b.c(), require('./lib/x')['a']['b'].d?.(), require('./lib/x').nothing?.b.c);
