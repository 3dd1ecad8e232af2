require('./left'); require('./right');
console.log(globalThis.order.join(' '));
