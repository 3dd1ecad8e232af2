// Made of the TypeScript by its own compiler, version 5.9.3.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.source = void 0;
const jsx_runtime_1 = require("other/jsx-runtime");
/** @jsxRuntime automatic */
/** @jsxImportSource other */
exports.source = (0, jsx_runtime_1.jsx)("a", {});
