const cluster = require('cluster');
process.send([cluster.isWorker, process.argv.slice(2), process.env.NUMBER], () => process.exit(require('./number')));
