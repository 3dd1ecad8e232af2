const { spawnSync, spawn } = require('node:child_process');
const { pathToFileURL } = require('node:url');
const path = require('node:path');

const first = require.resolve('./first.cjs'), second = pathToFileURL(path.join(__dirname, 'second.mjs')).href;
const print = 'console.log(globalThis.order.join(" "), process.argv.length)';
const show = (name, { stdout, stderr, status }) => console.log(name, status, String(stdout).trim(), String(stderr).slice(0, 300));

show('-r', spawnSync(process.execPath, ['-r', first, '-e', print]));
show('--require=', spawnSync(process.execPath, [`--require=${first}`, '-e', print]));
show('--import', spawnSync(process.execPath, ['--import', second, '-e', print, 'a', 'b']));
show('--import=', spawnSync(process.execPath, [`--import=${second}`, '-e', print]));
show('both', spawnSync(process.execPath, ['--no-warnings', '--require', first, '--import', second, '-e', print]));
show('own program', spawnSync(process.execPath, ['-r', first, '--import', second, path.join(__dirname, 'program.js'), 'a']));
show('stdin', spawnSync(process.execPath, ['--import', second, '-'], { input: print }));
spawn('node', ['--import', second, path.join(__dirname, 'program.mjs'), 'a', 'b'], { stdio: 'inherit' }).on('close', (code) => console.log(code));
