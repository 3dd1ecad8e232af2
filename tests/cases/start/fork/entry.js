const { fork } = require('child_process');
const path = require('path');
const shared = require('./lib/shared');
shared.from = 'parent';
const ways = [path.join(__dirname, 'lib', 'child.js'), path.join(__dirname, 'lib', 'child'), `${__dirname}/lib/none.js`];
(function next() {
  const way = ways.shift();
  if (!way) return;
  const child = fork(way, ['a', '--b'], { stdio: ['ignore', 'inherit', 'ignore', 'ipc'], env: { ...process.env, WHO: 'me' } });
  child.on('message', (message) => console.log('parent got', message));
  child.on('exit', (code) => {
    console.log('exit', code, path.relative(__dirname, child.spawnargs[1]));
    next();
  });
  child.on('error', () => {});
  if (child.connected) child.send({ hello: shared.from });
})();
