module.exports = 'a'; globalThis.order.push('a');
