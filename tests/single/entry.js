// A command that is shipped as a single executable: it starts modules of its own as processes and threads.
const { fork, execFileSync, execSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Worker } = require('node:worker_threads');
const { greet } = require('./lib/greet');

const told = [];
const settled = (starting, event) => new Promise((resolve, reject) => starting.on('error', reject).on(event, resolve));

async function main() {
  told.push(greet('main'), require.main === module, module.id, require.cache[__filename] === module);
  told.push(readFileSync(join(__dirname, 'note.txt'), 'utf8').trim(), process.argv.slice(2));
  told.push((await import('./lib/late.mjs')).default, (await import('node:os')).EOL.length);
  for (const name of ['greet', 'other']) told.push(Object.keys(require(`./lib/${name}`)));
  told.push(await settled(fork(join(__dirname, 'lib/child.js'), ['a']), 'message'));
  told.push(execFileSync(process.execPath, [join(__dirname, 'lib/sync.js'), 'b'], { encoding: 'utf8' }).trim());
  told.push(execSync(`"${process.execPath}" "${join(__dirname, 'lib/sync.js')}" c`, { encoding: 'utf8' }).trim());
  told.push(await settled(new Worker(join(__dirname, 'lib/thread.js'), { workerData: 'd', argv: ['e'] }), 'message'));
  try {
    require('./lib/missing' + process.argv.length);
  } catch (error) {
    told.push(error.code);
  }
  console.log(JSON.stringify(told, null, 1));
}

if (require.main === module) main();
