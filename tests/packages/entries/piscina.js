const { isMainThread } = require('node:worker_threads');

// Its own worker.
module.exports = ({ a, b }) => a * b;

if (isMainThread) {
  const { Piscina } = require('piscina');
  const pool = new Piscina({ filename: __filename, maxThreads: 2 });
  Promise.all([pool.run({ a: 6, b: 7 }), pool.run({ a: 2, b: 3 })]).then(async (results) => {
    console.log(results);
    await pool.destroy();
  });
}
