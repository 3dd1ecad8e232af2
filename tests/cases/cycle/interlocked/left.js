(globalThis.order ||= []).push('left(');
exports.l = 1;
require('./shared');
globalThis.order.push(')left');
