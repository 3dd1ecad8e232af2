process.once('uncaughtException', (e, origin) => {
  console.log('handled', e.message, origin, require.resolve('./thrower') in require.cache);
  globalThis.ready = true;
  console.log(require('./thrower').ok);
});
require('./thrower');
console.log('never');
