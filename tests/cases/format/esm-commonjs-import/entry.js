(async () => {
  const name = ['node', 'fs'].join(':');
  console.log((await import('./es.mjs')).value, typeof (await import(name)).readFileSync);
  console.log((await import('./es.mjs')) === (await require('./other')()), (await import('./other.js')).default === require('./other'));
  console.log(await import('./missing.mjs').catch((error) => error.code));
})();
