const before = new Set(['global', 'clearImmediate', 'setImmediate', 'clearInterval', 'clearTimeout', 'setInterval', 'setTimeout', 'queueMicrotask', 'structuredClone', 'atob', 'btoa', 'performance', 'fetch', 'crypto', 'navigator']);
require('./lib');
console.log(Object.keys(globalThis).filter(key => !before.has(key) && !/^(localStorage|sessionStorage)$/.test(key)).join());
