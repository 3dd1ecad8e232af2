console.log(require.main === module, process.mainModule === module, module.id, module.parent, module.loaded, module.children.length);
console.log(require('fs').realpathSync(process.argv[1]) === __filename, process.argv[2], require.cache[__filename] === module);
console.log(require('./inner').isMain, module.children.length, module.paths[0] === require('path').join(__dirname, 'node_modules'));
setImmediate(() => console.log(module.loaded));
