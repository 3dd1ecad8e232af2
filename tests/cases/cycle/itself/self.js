exports.a = 1;
const me = require('./self');
exports.b = 2;
exports.seen = [me === exports, me === module.exports, Object.keys(me).length, module.children.length, module.children[0] === module];
