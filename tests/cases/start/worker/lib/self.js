// A module that is its own worker.
const { Worker, isMainThread, parentPort, workerData } = require('worker_threads');
if (!isMainThread && require.main === module) parentPort.postMessage(workerData ** 2);
exports.square = (number) => new Promise((resolve) => {
  new Worker(__filename, { workerData: number }).on('message', resolve);
});
