const path = require('path');
// How the folder of the entry itself is called is left to where the bundle stands.
const all = [require('../lib/a'), require('../lib/deep/er/b'), require('../../shared/c'), require('dep'), require('top/sub'), require('../../root')];
for (const m of all) console.log(path.relative(__dirname, m.dir), path.basename(m.file), path.dirname(m.file) === m.dir, path.relative(all[1].dir, m.file), path.isAbsolute(m.file));
console.log(path.dirname(__filename) === __dirname, module.path === __dirname, require('./d').dir === __dirname, path.relative(__dirname, require('./sub/e').file));
