const attempt = async load => { try { return (await load()).default; } catch (e) { return e.code; } };
(async () => {
  console.log(await attempt(() => import('a')), await attempt(() => import('./inner/asks.mjs')), await attempt(() => import('./inner/misses.mjs')), await attempt(() => import('linked')));
  console.log(require('./inner/asks.js'));
})();
