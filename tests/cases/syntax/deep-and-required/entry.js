const deep = require('./deep');
let depth = 0;
for (let at = deep.deep; at; at = at[0]) depth++;
console.log(deep.name, deep.dep.parent === require.cache[require.resolve('./deep')], deep.dep.value, deep.id, depth);
