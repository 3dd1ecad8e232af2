const cluster = require('cluster');
const path = require('path');
if (cluster.isPrimary) {
  cluster.fork();
  cluster.once('exit', (worker, code) => {
    console.log('entry', code);
    cluster.setupPrimary({ exec: path.join(__dirname, 'worker.js'), args: ['one'] });
    cluster.fork({ NUMBER: 4 }).on('message', (message) => console.log(message));
    cluster.once('exit', (worker, code) => console.log('worker', code));
  });
} else {
  process.exit(require('./number') + 1);
}
