console.log(require.main === module, !module.parent, module.id === '.', process.mainModule === module, require.main.filename === __filename, require.main.exports === exports, require.main.id, module === require.cache[__filename]);
console.log(require('fs').realpathSync(process.argv[1]) === __filename, require('path').resolve(process.argv[1]) === require.main.filename, require.main.path === __dirname, require.main.children.length);
console.log(require('./dep').join());
