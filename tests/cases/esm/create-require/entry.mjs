import { createRequire } from 'node:module';
import module, { createRequire as cr } from 'module';
const require = createRequire(import.meta.url);
console.log(require('./dep.cjs').name, require('./data.json').x, require('pkg'), require('node:path') === require('path'));
console.log(cr(import.meta.filename)('./dep.cjs') === require('./dep.cjs'), module.createRequire(import.meta.url)('./sub/b.cjs').up, createRequire(new URL('./sub/', import.meta.url))('./b.cjs').up);
console.log(typeof require.resolve, require.main, Object.keys(require.cache).length > 0, require('./lib.mjs').default);
try { require('./none.cjs'); } catch (error) { console.log(error.code); }
