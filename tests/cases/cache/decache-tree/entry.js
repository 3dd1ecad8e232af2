const path = require('path');
function forget(id, seen = new Set()) {
  const m = require.cache[id];
  if (!m || seen.has(id)) return seen;
  seen.add(id);
  m.children.forEach(child => forget(child.id, seen));
  delete require.cache[id];
  for (const parent of Object.values(require.cache)) parent.children = parent.children.filter(child => child !== m);
  return seen;
}
const first = require('./tree'), shared = require('./shared');
console.log([...forget(require.resolve('./tree'))].map(id => path.basename(id)).join(), module.children.length);
const second = require('./tree');
console.log(first.leaf === second.leaf, first.shared === second.shared, second.shared === require('./shared'), shared === require('./shared'), globalThis.loads.join());
