console.log('entry', module.loaded);
const lib = require('./lib');
console.log('lib after', lib.module.loaded, lib.during, require('./data.json') && require.cache[require.resolve('./data.json')].loaded);
try { require('./thrower'); } catch (e) { console.log('thrower', e.module.loaded); }
process.nextTick(() => console.log('tick', module.loaded));
process.on('exit', () => console.log('exit', module.loaded));
