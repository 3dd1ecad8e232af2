globalThis.loads = (globalThis.loads || 0) + 1;
exports.load = globalThis.loads;
console.log('load', globalThis.loads, require.main === module, module.id === '.', module.parent === null);
if (globalThis.loads === 1) {
  const { again } = require('./dep');
  console.log(again.load, again === exports, require('./dep').first === exports, require.main === module);
}
