Array.prototype[Symbol.iterator] = () => { throw new TypeError('patched'); };
