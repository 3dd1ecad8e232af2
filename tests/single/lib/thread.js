const { parentPort, workerData } = require('node:worker_threads');
const { greet } = require('./greet');

parentPort.postMessage([greet('thread'), workerData, process.argv.slice(2), __filename.endsWith('thread.js')]);
