const b = require('./b');
console.log(require.main, module.parent, module.loaded, typeof module.filename, module.exports === exports);
console.log(b.parent === module, module.children.length, require.cache[__filename] === module);
console.log(require.resolve('./b') === b.filename, __filename.endsWith('a.cjs'), __dirname === require('path').dirname(b.filename));
delete require.cache[b.filename];
console.log(require('./b').count);
try { require('./missing'); } catch (error) { console.log(error.code, error.requireStack.length); }
module.exports = 'a';
