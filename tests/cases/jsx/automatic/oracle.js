// Made of the TypeScript by its own compiler, version 5.9.3.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const react_1 = require("react");
const jsx_runtime_1 = require("react/jsx-runtime");
const props = { id: 'x' };
const tree = (0, jsx_runtime_1.jsxs)(jsx_runtime_1.Fragment, { children: [(0, jsx_runtime_1.jsx)("p", { ...props, children: "one" }, "k"), (0, jsx_runtime_1.jsxs)("p", { children: [1, 2] })] });
console.log(JSON.stringify(tree), typeof tree.type);
const spreadKey = (0, react_1.createElement)("i", { ...props, key: "late" });
console.log(JSON.stringify(spreadKey));
