module.exports = 'i'; globalThis.order.push('i');
