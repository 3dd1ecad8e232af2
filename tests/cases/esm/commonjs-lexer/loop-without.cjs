var _lib = require("./lib.cjs");
Object.keys(_lib).forEach(function (key) {
  exports[key] = _lib[key];
});
