// Made of the TypeScript by its own compiler, version 5.9.3.
"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.own = void 0;
exports.default = default_1;
const library_1 = __importStar(require("./library"));
const space = __importStar(require("./library"));
const plain_js_1 = __importDefault(require("./plain.js"));
const common_cts_1 = require("./common.js");
require("./effect");
console.log(library_1.default, library_1.named, library_1.later, Object.keys(space).sort(), plain_js_1.default.kind, common_cts_1.fromCts, typeof module, module.exports === exports);
exports.own = 'own';
function default_1() { }
console.log(Object.keys(module.exports).sort(), exports.__esModule);
const again = require('./library');
console.log(again.default, again.named);
import('./library.js').then(library => console.log(library.default.default, library.named));
