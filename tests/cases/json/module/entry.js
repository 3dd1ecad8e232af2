console.log(Object.keys(require.cache).length);
const data = require('./data');
const m = require.cache[require.resolve('./data')];
console.log(m.loaded, m.exports === data, m.children.length, m.parent === module, m.id === m.filename, m.paths.length === module.paths.length, module.children[0] === m);
m.exports = 'replaced';
console.log(require('./data'), require('./user'));
delete require.cache[m.id];
console.log(JSON.stringify(require('./data')), require('./data') === data);
