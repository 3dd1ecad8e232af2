var _passed = require('./passed.cjs');
Object.keys(_passed).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (key in exports && exports[key] === _passed[key]) return;
  exports[key] = _passed[key];
});
