Object.defineProperty(exports, '__esModule', { value: true });
console.log(require('./see')('./esm'));
