console.log(require('./returns').ok);
try { require('./throws'); } catch (e) { console.log(e); }
if (process.argv.length > 1) {
  console.log('leaving');
  process.exit(4);
  require('./missing-after-exit');
}
