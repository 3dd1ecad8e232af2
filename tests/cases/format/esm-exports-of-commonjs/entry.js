Object.defineProperty(exports, '__esModule', { value: true });
exports.a = 1;
exports.default = 'the default of Babel';
exports['two words'] = 2;
exports.gone = 3;
delete exports.gone;
Object.defineProperty(exports, 'throws', { enumerable: true, get() { throw new Error('never seen'); } });
for (const name of ['computed']) exports[name] = require('./other').value;
