['alpha', 'beta', 'gamma'].forEach(name => {
  Object.defineProperty(exports, name, { enumerable: true, configurable: true, get() { return require('./' + name); } });
});
