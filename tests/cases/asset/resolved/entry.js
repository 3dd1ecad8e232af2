const fs = require('fs');
console.log(fs.readFileSync(require.resolve('./note.txt'), 'utf8').trim());
console.log(fs.readFileSync(require.resolve('pkg/dist/style.css'), 'utf8').trim());
const parts = ['./part-1.js', './part-2.js'].map((name) => require.resolve(name));
console.log(parts.map((name) => fs.readFileSync(name, 'utf8')).join(''));
console.log(new Function(parts.map((name) => fs.readFileSync(name, 'utf8')).join('') + 'return a + b')());
console.log(fs.readFileSync(__dirname + '/both.js', 'utf8'), require('./both.js'), require('pkg'));
