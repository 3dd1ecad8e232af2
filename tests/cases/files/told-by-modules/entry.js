const fs = require('fs');
const start = (path) => fs.readFileSync(path, 'utf8').split('.')[0];

console.log(start(require('./lib/file').file), start(require('./lib/filename').here()));
console.log(module.children.map((child) => start(child.filename)));
const [, ...loaded] = Object.keys(require.cache);
console.log(loaded.map((path) => [path.split(/[\\/]/).pop(), start(path)]));
