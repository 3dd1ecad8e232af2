"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const barrel = require("./barrel");
console.log(Object.keys(barrel).sort().join(), barrel.counter());
barrel.increment();
console.log(barrel.counter(), barrel.value, barrel.renamed);
