console.log(typeof require, typeof module, typeof exports, typeof __filename, typeof __dirname, typeof define, typeof window, typeof self, typeof globalThis.require);
const lib = typeof require === 'function' && require('./lib');
const none = typeof require == 'undefined' ? null : require('./lib');
console.log(lib === none, typeof require !== 'function' || lib.n, typeof require.resolve, typeof require.ensure, typeof require.context, typeof module.hot);
if (typeof require !== 'undefined' && require.extensions && typeof require.main === 'object') console.log('node');
