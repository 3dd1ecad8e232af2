for (const load of [() => require('badjson'), () => require('badjson/index'), () => require('./folder'), () => require('./folder/index.js')]) {
  try { console.log(load()); } catch (e) { console.log('refused', e instanceof Error); }
}
