globalThis.leak(exports);
exports.a = globalThis.n;
if (globalThis.n === 1) throw 'first';
exports.b = globalThis.n;
