function load(name, extension = '.js') { return require('./lib/' + name + extension); }
console.log(load('a'), load('b', '.json').b);
const plugin = (name) => { try { return require(name); } catch (error) { return error.code; } };
console.log(plugin('dep'), plugin('./lib/a'), plugin('absent'));
function every(...names) { return names.map(name => require(name)); }
console.log(every('./lib/c', 'dep').join());
console.log((function (name) { return require(name); })('dep/sub'), load.call(null, 'd'), load.apply(null, ['e', '.js']), load.bind(null, 'f')());
const pick = ({ file, kind: [first] }) => [require(file), require(first)];
console.log(pick({ file: './lib/g', kind: ['dep/other'] }).join());
