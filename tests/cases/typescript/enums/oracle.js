// Made of the TypeScript by its own compiler, version 5.9.3.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Exported = void 0;
var Color;
(function (Color) {
    Color[Color["Red"] = 0] = "Red";
    Color["Green"] = "green";
    Color[Color["Blue"] = 5] = "Blue";
    Color[Color["Next"] = 6] = "Next";
    Color["Text"] = "text";
})(Color || (Color = {}));
var Flags;
(function (Flags) {
    Flags[Flags["None"] = 0] = "None";
    Flags[Flags["A"] = 1] = "A";
    Flags[Flags["B"] = 2] = "B";
    Flags[Flags["Both"] = 3] = "Both";
})(Flags || (Flags = {}));
var Computed;
(function (Computed) {
    Computed[Computed["Length"] = 'abc'.length] = "Length";
    Computed[Computed["After"] = Computed.Length + 1] = "After";
    Computed[Computed["quoted name"] = 3] = "quoted name";
})(Computed || (Computed = {}));
var Merged;
(function (Merged) {
    Merged[Merged["One"] = 1] = "One";
})(Merged || (Merged = {}));
(function (Merged) {
    Merged[Merged["Two"] = 2] = "Two";
    Merged[Merged["Three"] = 3] = "Three";
})(Merged || (Merged = {}));
var Exported;
(function (Exported) {
    Exported["A"] = "a";
    Exported["B"] = "b1";
})(Exported || (exports.Exported = Exported = {}));
function inner() { let Local; (function (Local) {
    Local[Local["X"] = 7] = "X";
})(Local || (Local = {})); return Local.X; }
console.log(Color, Color[0], Color.Text, Color[Color.Next]);
console.log(Flags.Both, Flags.A | Flags.B, Computed, Merged, Exported, inner());
