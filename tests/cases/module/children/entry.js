const path = require('path');
const names = m => m.children.map(child => path.basename(child.filename)).join();
require('./b');
require('fs');
require('./a');
require('./b');
require('./data.json');
require('./c');
console.log(names(module));
console.log(module.children.map(child => path.basename(child.filename) + '(' + names(child) + ')').join(' '));
console.log(module.children[0].children[0] === module.children[3], Array.isArray(module.children));
try { require('./thrower'); } catch {}
console.log(names(module));
