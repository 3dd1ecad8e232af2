"use strict";
var _fs = _interopRequireDefault(require("fs"));
var _path = _interopRequireDefault(require("path"));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
exports.read = () => _fs.default.readFileSync(_path.default.join(__dirname, "data/babel.txt"), "utf8").trim() + require(_path.default.resolve(__dirname, "parts", "babel"));
