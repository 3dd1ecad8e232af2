// Made of the TypeScript by its own compiler, version 5.9.3.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const jsx_runtime_1 = require("preact/jsx-runtime");
console.log(JSON.stringify((0, jsx_runtime_1.jsx)("a", { b: "c", children: 'd' })));
