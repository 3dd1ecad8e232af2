// Made of the TypeScript by its own compiler, version 5.9.3.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const dom_1 = require("./dom-oracle.js");
console.log(JSON.stringify(dom_1.dom.make(dom_1.dom.Group, null,
    dom_1.dom.make("a", { href: "#" }, "link"))));
