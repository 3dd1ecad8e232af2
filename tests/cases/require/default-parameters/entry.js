function f(a = require('./lib').n, get = () => require('./lib').n) {
  var require = () => ({ n: 'body' });
  return [a, get(), require('./lib').n].join();
}
console.log(f());
class K { static v = require('./lib').n; [require('./lib').n]() { return 'computed'; } static { this.block = require('./lib').n; } }
console.log(K.v, new K().lib(), K.block);
