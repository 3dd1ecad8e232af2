"use strict";
var __createBinding = function (o, m, k) { Object.defineProperty(o, k, { enumerable: true, get: function () { return m[k]; } }); };
var __exportStar = function (m, exports) {
  for (var p in m) if (p !== 'default' && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, '__esModule', { value: true });
exports.own = void 0;
__exportStar(require('./a'), exports);
var _b = require('./b');
Object.keys(_b).forEach(function (key) {
  if (key === 'default' || key === '__esModule') return;
  exports[key] = _b[key];
});
exports.own = 1;
exports.default = 'default';
