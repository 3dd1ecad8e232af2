const { Worker, isMainThread, parentPort, workerData } = require('worker_threads');
const lib = require('./lib');
if (isMainThread) {
  console.log('main', require.main === module, lib.count());
  new Worker(__filename, { workerData: 20 }).on('message', text => console.log(text, lib.count()));
} else {
  parentPort.postMessage(['worker', workerData + lib.count(), require.main === module, module.id, module.parent].join());
}
