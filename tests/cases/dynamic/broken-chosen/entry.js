for (const name of process.argv.slice(2)) {
  try { console.log(require('./parts/' + name)); } catch (e) { console.log(e.name, e instanceof SyntaxError); }
}
