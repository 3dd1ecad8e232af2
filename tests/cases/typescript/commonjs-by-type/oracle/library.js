// Made of the TypeScript by its own compiler, version 5.9.3.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.later = exports.named = void 0;
exports.default = 'default';
exports.named = 'named';
exports.later = 'early';
exports.later = 'later';
