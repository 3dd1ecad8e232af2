const attempt = f => { try { return f(); } catch (e) { return e.code; } };
console.log(attempt(() => require('p/file')), attempt(() => require('p/file.js')), attempt(() => require('p/dir')), attempt(() => require('p/dir/')), attempt(() => require('p/lib/file.js')), attempt(() => require('p')), attempt(() => require('p/')));
console.log(attempt(() => require('./node_modules/p/lib/file')), attempt(() => require('./node_modules/p')));
