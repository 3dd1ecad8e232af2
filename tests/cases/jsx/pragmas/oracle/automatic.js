// Made of the TypeScript by its own compiler, version 5.9.3.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.automatic = void 0;
const jsx_runtime_1 = require("react/jsx-runtime");
/* @jsxRuntime automatic */
exports.automatic = (0, jsx_runtime_1.jsx)("a", {});
