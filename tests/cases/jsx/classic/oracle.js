// Made of the TypeScript by its own compiler, version 5.9.3.
"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const react_1 = __importDefault(require("react"));
const Item = ({ label, children }) => react_1.default.createElement("li", { key: "k", title: label }, children);
var ns;
(function (ns) {
    ns.Item = 'ns';
})(ns || (ns = {}));
const spread = { id: 'spread' };
const tree = (react_1.default.createElement(react_1.default.Fragment, null,
    react_1.default.createElement(Item, { label: "one", ...spread },
        "text & more ",
        1 + 1),
    react_1.default.createElement(ns.Item, { "data-x": '"quoted"', flag: true })));
function generic(value) { return value; }
console.log(JSON.stringify(tree), typeof tree.type, generic(react_1.default.createElement("b", null)).type, Item({ label: 'l' }).props);
