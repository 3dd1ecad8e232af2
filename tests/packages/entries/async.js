const async = require('async');
const mapLimit = require('async/mapLimit');

console.log(Object.keys(async).length, typeof async.default);

async.auto(
  {
    first: (done) => setImmediate(done, null, 1),
    second: ['first', ({ first }, done) => done(null, first + 1)],
    third: ['first', 'second', async ({ first, second }) => first + second],
  },
  (error, results) => {
    console.log(error, results);
    rest();
  },
);

async function rest() {
  console.log(await mapLimit([3, 1, 2], 2, async (n) => n * n));
  const order = [];
  const queue = async.priorityQueue((task, done) => done(null, order.push(task)), 1);
  queue.pause();
  queue.push('low', 9);
  queue.push('high', 1);
  queue.resume();
  await queue.drain();
  console.log(order);
  async.waterfall([(done) => done(null, 'a', 'b'), (a, b, done) => done(new Error(a + b))], (error) => console.log(error.message));
  console.log(await async.retry({ times: 3 }, async () => (order.push('try') < 4 ? Promise.reject(new Error('again')) : 'done')));
}
