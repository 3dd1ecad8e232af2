const { createRequire } = require('module');
const path = require('path');
const own = createRequire(__filename);
const sub = createRequire(__dirname + '/sub/anything.js');
const folder = createRequire(path.join(__dirname, 'sub') + path.sep);
console.log(own('./lib'), own('dep'), sub('./lib'), sub('dep'), folder('../lib'), folder('dep/extra'));
console.log(own.resolve('./lib') === require.resolve('./lib'), path.relative(__dirname, sub.resolve('dep')), sub.cache === require.cache);
for (const name of ['a', 'b']) console.log(sub('./parts/' + name));
console.log(require('node:module').createRequire(path.resolve(__dirname, 'sub/x'))('only-below'));
try { own('only-below'); } catch (error) { console.log(error.code); }
const viaPackage = createRequire(require.resolve('dep'));
console.log(viaPackage('./extra'), viaPackage('inner'));
