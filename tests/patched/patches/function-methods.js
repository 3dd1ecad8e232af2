// Not `call`: Node's own EventEmitter uses it.
const fail = function () { throw new TypeError('patched'); };
Object.assign(Function.prototype, { apply: fail, bind: fail });
