module.exports = x => x; globalThis.order.push('d');
