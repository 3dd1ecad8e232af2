var root = this;
(function () {
  var previous = root.lib, lib = { name: 'globalish', noConflict: function () { root.lib = previous; return lib; } };
  if (typeof exports !== 'undefined') {
    if (typeof module !== 'undefined' && module.exports) exports = module.exports = lib;
    exports.lib = lib;
  } else root['lib'] = lib;
}).call(this);
