globalThis.log.push('loaded');
module.exports = n => { globalThis.log.push(n); return n; };
