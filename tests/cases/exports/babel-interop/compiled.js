"use strict";

Object.defineProperty(exports, "__esModule", { value: true });
exports.named = exports.default = void 0;
const named = exports.named = "named";
var _default = exports.default = function () { return "default " + named; };
