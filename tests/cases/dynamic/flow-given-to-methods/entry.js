console.log(['./a', 'pkg', './data'].map(require).map(x => x.name).join());
['./side', 'effect'].forEach(require);
const files = { one: './one', two: 'two' };
console.log(Object.values(files).map(require).map(x => x.name).join());
console.log(['one', 'three'].map(name => './' + name).map(require).map(x => x.name).join());
