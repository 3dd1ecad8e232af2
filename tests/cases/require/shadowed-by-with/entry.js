const scope = { require: path => 'with:' + path, exports: 'shadowed', module: 'too' };
with (scope) {
  console.log(require('./lib'), exports, module);
  exports = 'set on the scope';
}
with ({}) console.log(require('./lib').n);
with (new Proxy({}, { has: (_, key) => key === 'require' || key === 'extra', get: (_, key) => key === Symbol.unscopables ? undefined : key === 'extra' ? 'proxied' : path => 'proxy:' + path })) console.log(require('./lib'), extra);
console.log(scope.exports, typeof exports, require('./lib').n);
