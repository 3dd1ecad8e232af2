const require = (x) => 'own ' + x, module = { exports: 1 }; let exports = 2; var __filename = 'f'; function __dirname() { return 'd'; }
console.log(require('x'), module.exports, exports, __filename, __dirname(), typeof module, { require }.require('y'));
