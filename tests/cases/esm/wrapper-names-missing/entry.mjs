import './own.mjs';
const attempt = (f) => { try { return f(); } catch (error) { return error.name + ': ' + error.message; } };
console.log(typeof require, typeof module, typeof exports, typeof __filename, typeof __dirname, typeof arguments);
console.log(attempt(() => require), attempt(() => module.exports), attempt(() => { exports.x = 1; }), attempt(() => __filename), attempt(() => __dirname), attempt(() => arguments));
console.log(attempt(() => ({ require })), attempt(() => { module = 1; }), attempt(() => { [exports] = [1]; }), attempt(() => require('fs')), attempt(() => require.main === module));
console.log((function () { return arguments.length; })(1, 2), typeof globalThis.require);
if (typeof module !== 'undefined' && module.exports) console.log('no'); else console.log('not CommonJS');
