const values = new Map();
exports.set = (key, value) => values.set(key, value);
exports.all = () => [...values].join(' ');
exports.Base = class {};
exports.symbol = Symbol('unique');
