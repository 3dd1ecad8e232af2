require('worker_threads').parentPort.postMessage(require('./text.json'));
