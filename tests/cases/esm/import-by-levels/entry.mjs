const order = [];
const follow = (name, imported) => imported.then(() => order.push(name), () => order.push(name));

await Promise.all([
  follow('two below', import('./two-below.mjs')),
  follow('one below', import('./one-below.mjs')),
  follow('no name', import('./no-name.mjs')),
  follow('throws', import('./throws.mjs')),
]);
const isBefore = (one, other) => order.indexOf(one) < order.indexOf(other);
console.log(isBefore('one below', 'two below'), isBefore('throws', 'one below'), isBefore('throws', 'no name'));
