const { Worker, isMainThread } = require('worker_threads');
const path = require('path');
const { pathToFileURL } = require('url');
const self = require('./lib/self');
const run = (script, options) => new Promise((resolve) => {
  const worker = new Worker(script, options);
  console.log(worker instanceof Worker, worker.constructor.name);
  worker.on('message', (message) => console.log('message', message));
  worker.on('error', (error) => console.log('error', error.message));
  worker.on('exit', (code) => resolve(console.log('exit', code)));
});
(async () => {
  console.log(isMainThread, Worker.name, Worker.length);
  await run(path.resolve(__dirname, 'lib/worker.js'), { workerData: { a: [1, 2] }, argv: ['p', 'q'] });
  await run(pathToFileURL(path.join(__dirname, 'lib', 'worker.js')), { workerData: 'url', env: { ONLY: '1' } });
  await run('require("worker_threads").parentPort.postMessage("eval")', { eval: true });
  try {
    new Worker('lib/worker.js');
  } catch (error) {
    console.log(error.code);
  }
  await run(path.join(__dirname, 'lib', 'throws.js'));
  const hook = path.join(__dirname, 'lib', 'hook.js');
  await run(path.join(__dirname, 'lib', 'hooked.js'), { env: { ...process.env, NODE_OPTIONS: `-r ${JSON.stringify(hook)}` } });
  await run(path.join(__dirname, 'lib', 'hooked.js'), { execArgv: ['-r', hook, '--no-warnings'] });
  console.log(await self.square(12));
})();
