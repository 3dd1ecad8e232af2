const { fork, spawnSync } = require('child_process');
const { Worker } = require('worker_threads');
process.chdir(__dirname);
new Worker('./worker.js').on('message', (message) => {
  console.log(message);
  fork('child.js').on('exit', (code) => {
    console.log(code, spawnSync('node', ['child', '1']).status);
  });
});
