const r = require;
const loaded = [
  require('./x'), r('./x'), (0, require)('./x'), require?.('./x'), require.call(null, './x'), require.apply(undefined, ['./x']),
  require.bind(null)('./x'), require.bind(null, './x')(), Reflect.apply(require, this, ['./x']), [require][0]('./x'), { require }.require('./x'),
  (() => require)()('./x'), (require || 0)('./x'), (true ? require : null)('./x'), module.require('./x'), module['require']('./x'),
  Function.prototype.call.call(require, null, './x'), require.prototype ? require('./x') : r('./x'), arguments[1]('./x'), ((f, x) => f(x))(require, './x'),
];
console.log(loaded.length, new Set(loaded).size, loaded[0].n, require('./y').n);
console.log(['./x', './y', './x'].map(p => require(p).n).join(), ['./x', './y'].map(require).map(m => m.n).join());
