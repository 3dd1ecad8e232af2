require('worker_threads').parentPort.postMessage([hooked, process.argv.length]);
