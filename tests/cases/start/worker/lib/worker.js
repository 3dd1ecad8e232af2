const { parentPort, workerData, isMainThread, threadId } = require('worker_threads');
const path = require('path');
const { double } = require('./double');
parentPort.postMessage({
  isMainThread, workerData, hasThread: threadId > 0, double: double(4), argv: process.argv.slice(2), only: process.env.ONLY,
  names: [process.argv[1], __filename, module.filename, require.main.filename].map((file) => path.relative(path.dirname(__dirname), file)),
  isMain: require.main === module,
});
