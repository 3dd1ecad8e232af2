var _lib = require("./lib.cjs");
Object.keys(_lib).forEach(function (key) {
  if (key !== "default") exports[key] = _lib[key];
});
