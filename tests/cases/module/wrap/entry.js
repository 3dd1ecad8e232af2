const Module = require('module');
console.log(JSON.stringify(Module.wrap('body')), Module.wrapper.length, module.constructor === Module);
console.log(Module.isBuiltin('fs'), Module.isBuiltin('node:test'), Module.isBuiltin('./fs'), typeof Module._load, Module._cache === require.cache, Module._extensions === require.extensions);
const path = require('path');
console.log(JSON.stringify(Module._nodeModulePaths('/a/node_modules/b')), Module._resolveLookupPaths('fs'));
