"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.value = 0;
exports.counter = counter;
exports.increment = increment;
exports.default = "not re-exported";
function counter() { return exports.value; }
function increment() { exports.value++; }
