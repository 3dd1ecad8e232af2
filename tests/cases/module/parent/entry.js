console.log(module.parent, require('./a').parent === module);
const shared = require('./shared');
console.log(shared.parent === require('./a'), shared.parent.exports === require('./a'));
delete require.cache[shared.filename];
const again = require('./shared');
console.log(again === shared, again.parent === module, again.parent.id);
