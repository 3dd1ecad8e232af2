const { writeSync } = require('fs');
Array.prototype.push = () => { throw new Error('the loader was noticed'); };
const ask = (id) => {
  try { writeSync(1, require(id) + '\n'); } catch (error) { writeSync(1, error.code + '\n'); }
};
ask('./lib/' + 'late');
ask('./lib' + (process.argv[9] || ''));
ask('./other' + (process.argv[9] || 'where'));
ask('bare' + (process.argv[9] || 'where'));
