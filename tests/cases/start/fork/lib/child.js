#!/usr/bin/env node
const path = require('path');
const shared = require('./shared');
const place = (file) => path.relative(path.join(__dirname, '..'), file);
console.log('main', require.main === module, module.id, module.parent, place(module.filename), place(__filename), module.loaded);
console.log('argv', process.argv.length, place(process.argv[1]), process.argv.slice(2), process.execArgv);
console.log('shared', shared.from, process.env.WHO);
console.log('cache', Object.keys(require.cache).map(place), module.children.map((child) => place(child.filename)));
console.log('paths', place(module.paths[0]), process.mainModule === module);
process.on('message', (message) => {
  process.send({ got: message, main: place(require.main.filename) }, () => process.exit(3));
});
