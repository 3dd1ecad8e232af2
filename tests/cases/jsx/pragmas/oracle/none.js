// Made of the TypeScript by its own compiler, version 5.9.3.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.none = void 0;
exports.none = 'no JSX in it';
