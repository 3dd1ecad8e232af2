const never = process.env.CJSBUNDLE_TEST_NEVER;
if (never) { require('./missing'); require('./broken'); require('./invalid.json'); require('sealed/hidden'); }
const lazy = { missing: () => require('absent'), broken: () => require('./broken'), json: () => require('./invalid') };
try { require('./broken'); } catch (e) { console.log(e.name); }
never && require('./loads-broken');
console.log(Object.keys(lazy).join());
