// Made of the TypeScript by its own compiler, version 5.9.3.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fromCts = void 0;
exports.fromCts = typeof __filename;
