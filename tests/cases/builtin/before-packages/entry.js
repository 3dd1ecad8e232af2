console.log(typeof require('fs').readFileSync, typeof require('path').join, require('./path').local, require('./fs').local, require('node:path') === require('path'), require('./node_modules/fs').npm, require('sub').fs);
const attempt = f => { try { return f(); } catch (e) { return e.code; } };
console.log(attempt(() => require('test').npm), attempt(() => require('sea')), attempt(() => require('fs/missing')), attempt(() => require('fs/')).npm, attempt(() => require('Path')), attempt(() => require('node:Path')), attempt(() => require('node:fs/')));
