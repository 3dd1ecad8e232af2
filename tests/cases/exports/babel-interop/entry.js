"use strict";

var _esm = _interopRequireDefault(require("./compiled"));
var _plain = _interopRequireDefault(require("./plain"));
var ns = _interopRequireWildcard(require("./compiled"));
function _getRequireWildcardCache(e) { if ("function" != typeof WeakMap) return null; var r = new WeakMap(), t = new WeakMap(); return (_getRequireWildcardCache = function (e) { return e ? t : r; })(e); }
function _interopRequireWildcard(e, r) { if (!r && e && e.__esModule) return e; if (null === e || "object" != typeof e && "function" != typeof e) return { default: e }; var t = _getRequireWildcardCache(r); if (t && t.has(e)) return t.get(e); return { default: e }; }
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
console.log((0, _esm.default)(), _plain.default.value, ns.named, ns === require("./compiled"));
