const names = ['a', 'b', 'c'];
console.log(names.map(name => './lib/' + name).filter(Boolean).map(file => require(file)).join());
console.log(names.reduce((loaded, name) => loaded.concat(require('pkg-' + name)), []).join());
console.log(names.flatMap(name => [name, name + name]).map(name => require('./lib/' + name)).join());
console.log(require(names.find(name => name > 'a') + '-found'), require(['.', 'lib', 'a'].join('/')), require('./lib/' + names.at(-1)));
names.entries && [...names.entries()].forEach(([index, name]) => console.log(index, require(`./lib/${name}.js`)));
console.log(names.some(name => require('./lib/' + name) === 'lib/b.js'), names.every(name => require('./lib/' + name)), Array.from(names, name => require('pkg-' + name)).join());
console.log([...new Set(['a', 'b'])].map(name => require('./lib/' + name)).join());
