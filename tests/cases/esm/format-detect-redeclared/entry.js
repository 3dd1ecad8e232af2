const require = (await import('node:module')).createRequire(import.meta.url);
const module = 1, exports = 2, __filename = 3, __dirname = 4;
console.log(require('./dep.cjs'), module + exports + __filename + __dirname);
