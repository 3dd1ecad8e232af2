const files = { alpha: './impl/alpha', beta: 'beta-package' };
Object.keys(files).forEach((name) => {
  Object.defineProperty(exports, name, { enumerable: true, configurable: true, get: () => require(files[name]) });
});
function lazy(object, name, file) { Object.defineProperty(object, name, { get() { return require(file); } }); }
lazy(exports, 'gamma', './impl/gamma');
console.log(exports.gamma);
