const describe = f => f.name + '/' + f.length + ' ' + Object.keys(f).join();
console.log(typeof require, describe(require), '|', describe(require.resolve), '|', describe(require.resolve.paths));
const child = require('./child');
console.log(child === require, child.cache === require.cache, child.extensions === require.extensions, child.main === require.main, child.resolve === require.resolve);
console.log(Object.getPrototypeOf(require.cache), Object.keys(require.extensions).join(), typeof require.extensions['.js'], require instanceof Function);
