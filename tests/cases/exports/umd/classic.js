(function (root, factory) {
  if (typeof define === 'function' && define.amd) define(['./dep'], factory);
  else if (typeof module === 'object' && module.exports) module.exports = factory(require('./dep'));
  else root.lib = factory(root.dep);
}(typeof self !== 'undefined' ? self : this, function (dep) { return { name: 'classic+' + dep.name }; }));
