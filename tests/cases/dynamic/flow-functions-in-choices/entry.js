const choice = this.choice || function (name) { return require('./lib/' + name); };
console.log(choice('a'), (this.other || ((name) => require(name)))('./lib/b'));
const make = () => function (name) { return require(name); };
console.log(make()('./lib/c'));
const list = [(name) => require(name)];
for (const load of list) console.log(load('./lib/d'));
function* names() { yield './lib/e'; yield* ['./lib/f']; }
for (const name of names()) console.log(require(name));
const grown = ['./lib/g'];
grown.push('./lib/h');
console.log(require(grown[1]));
function optional(name) { return require(name); }
if (optional) console.log(optional('./lib/i'));
