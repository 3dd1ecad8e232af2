globalThis.order.push('shared(');
globalThis.order.push(Object.keys(require('./left')) + '');
require('./right');
require('./data.json');
globalThis.order.push(')shared');
