const load = name => require(name);
console.log(load('path').basename('/a/b'), load('node:os').EOL === require('os').EOL, ['fs', 'util'].map(name => typeof require(name)).join(), require(['p', 'a', 't', 'h'].join('')) === require('path'));
for (const name of require('module').builtinModules.slice(0, 5)) console.log(typeof require(name), typeof require('node:' + name));
try { load('node:' + 'none'); } catch (e) { console.log(e.code); }
