const fs = require('fs');
const path = require('path');
const root = __dirname.replace(/[\\/]dist$/, '');
console.log(fs.readFileSync(path.join(root, 'data', 'one.txt'), 'utf8').trim());
const base = (typeof document === 'undefined' ? new (require('u' + 'rl').URL)('file:' + __filename).href : document.baseURI).replace(/dist\/[^/]+$/, '');
console.log(fs.readFileSync(new URL('./data/two.txt', base), 'utf8').trim());
