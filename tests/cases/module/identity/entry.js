const path = require('path');
console.log(module.id, module.filename === __filename, module.path === __dirname, path.dirname(__filename) === __dirname);
for (const child of [require('./a'), require('./lib/b'), require('pkg')]) {
  console.log(child.id === child.filename, child.filename === child.names[0], child.path === child.names[1], path.relative(__dirname, child.filename));
}
