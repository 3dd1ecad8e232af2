const path = require('path');
const show = find => { try { const found = find(); return path.isAbsolute(found) ? path.relative(__dirname, found) : found; } catch (e) { return e.code; } };
console.log(show(() => require.resolve('./loud')), show(() => require.resolve('./dir')), show(() => require.resolve('./data')), show(() => require.resolve('.')));
console.log(show(() => require.resolve('pkg')), show(() => require.resolve('pkg/sub')), show(() => require.resolve('@scope/p')), show(() => require.resolve('./loud.js')));
console.log(['fs', 'node:fs', 'fs/promises', 'node:nope', 'nope', './nope', 'test', 'node:test'].map(request => show(() => require.resolve(request))).join());
console.log(Object.keys(require.cache).length, require.resolve('./loud') in require.cache);
require('./loud');
console.log(require.resolve('./loud') in require.cache, require.cache[require.resolve('./loud')].id === require.resolve('./loud'));
