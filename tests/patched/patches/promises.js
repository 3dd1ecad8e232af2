// Not `then`: Node's own import() calls that of the program.
Promise.prototype.catch = Promise.prototype.finally = () => { throw new TypeError('patched'); };
