const path = require('path');
function ladder(dir) {
  const found = [];
  for (;;) {
    if (path.basename(dir) !== 'node_modules') found.push(path.join(dir, 'node_modules'));
    if (dir === path.dirname(dir)) return found;
    dir = path.dirname(dir);
  }
}
for (const m of [module, require('./lib/deep/x'), require('pkg/sub/y')]) {
  console.log(JSON.stringify(m.paths) === JSON.stringify(ladder(m.path)), path.relative(__dirname, m.paths[0]));
}
console.log(module.paths.length - require('./lib/deep/x').paths.length, module.paths !== require('./lib/deep/x').paths);
