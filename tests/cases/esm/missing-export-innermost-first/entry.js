for (const load of [() => require('./outer.mjs'), () => require('./siblings.mjs'), () => require('./cycle-a.mjs'), () => require('./through.mjs')]) {
  try { load(); } catch (error) { console.log(error.name, error.message); }
}
