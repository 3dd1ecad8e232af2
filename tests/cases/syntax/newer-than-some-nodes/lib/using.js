const { dispose } = require('./dispose.js');

const told = [];
function work() {
  using first = { [dispose]: () => told.push('first') };
  using second = null, third = { [dispose]: () => told.push('third') };
  for (using each of [{ [dispose]: () => told.push('each') }]) told.push('in the loop');
  told.push('worked');
}
work();
module.exports = [...told, module.id.endsWith('using.js'), require.main === module].join();
