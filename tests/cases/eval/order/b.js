module.exports = 'b'; globalThis.order.push('b');
