globalThis.runs = (globalThis.runs || 0) + 1;
const run = globalThis.runs;
exports.tag = 'run ' + run;
console.log('a', run);
if (run < 3) {
  const inner = require('./b')();
  console.log('a', run, 'got', inner.tag, inner === exports);
}
