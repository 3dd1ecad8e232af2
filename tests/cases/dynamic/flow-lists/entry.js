const core = ['alpha', 'beta'];
const all = [...core, './local'];
all.push('gamma');
for (const name of all) console.log(require(name));
for (let i = 0; i < core.length; i++) console.log(require(core[i] + '/sub'));
const [first, , third = './fallback', ...rest] = ['./one', './two', undefined, './four', './five'];
console.log(require(first), require(third), rest.map(name => require(name)).join());
console.log(core.concat('gamma', ['./one']).slice(1).reverse().map(name => require(name)).join());
