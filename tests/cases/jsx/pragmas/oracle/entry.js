// Made of the TypeScript by its own compiler, version 5.9.3.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
/** @jsx h */
/** @jsxFrag F */
const source_jsx_1 = require("./source.js");
const automatic_jsx_1 = require("./automatic.js");
const none_jsx_1 = require("./none.js");
const h = (type, props, ...children) => ['h', typeof type === 'function' ? type(props) : type, props, ...children];
const F = () => 'fragment';
console.log(JSON.stringify(h(F, null,
    h("a", { b: "c" }, "d"))));
console.log(JSON.stringify([source_jsx_1.source, automatic_jsx_1.automatic, none_jsx_1.none]));
