const file = name => `./lib/${name}.js`;
function folder(name) { if (name === 'x') return './folders/x'; return './folders/y'; }
const lazy = { get target() { return './lib/getter'; }, name() { return 'dep'; } };
const chain = name => file(name + '-inner');
console.log(require(file('a')), require(folder('x')), require(folder('z')), require(lazy.target), require(lazy.name()), require(chain('b')));
