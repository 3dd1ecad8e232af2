(globalThis.order ||= []).push('right(');
exports.r = 1;
require('./shared');
globalThis.order.push(')right:' + Object.keys(require('./left')));
