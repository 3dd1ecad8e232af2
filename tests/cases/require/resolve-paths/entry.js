const path = require('path');
const { inside } = require('./lib/child');
const show = paths => paths === null ? 'null' : paths.slice(0, 2).map(p => path.relative(__dirname, p) || '.').join();
console.log(show(require.resolve.paths('./x')), show(require.resolve.paths('fs')), show(require.resolve.paths('node:fs')), show(require.resolve.paths('..')));
console.log(show(inside('./x')), show(inside('pkg')), show(inside('pkg/sub')), show(inside('./../x')));
console.log(require.resolve.paths('pkg').slice(0, module.paths.length).join() === module.paths.join(), require.resolve.paths('#x')[0] === module.paths[0]);
