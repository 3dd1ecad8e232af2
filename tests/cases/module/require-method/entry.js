console.log(module.require('./lib/a') === require('./lib/a'), module.require.name, module.require.length);
console.log(require('./lib/a').fromParent().where, require('./lib/a').fromMain().where, require('./lib/a').own().where);
const detached = module.require;
try { detached('./b'); } catch (e) { console.log(e.name); }
console.log(detached.call(require('./lib/a').module, './b').where);
