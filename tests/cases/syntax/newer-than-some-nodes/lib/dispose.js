exports.dispose = Symbol.dispose;
