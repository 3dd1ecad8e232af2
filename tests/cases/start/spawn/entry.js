const { spawn, spawnSync, execFile, execFileSync, execSync, exec } = require('node:child_process');
const { join } = require('path');
const child = join(__dirname, 'child.js');
const show = (name, out) => console.log(name, String(out).trim());
show('spawnSync', spawnSync(process.execPath, [child, 'x']).stdout);
show('node', spawnSync('node', [child, 'x'], { encoding: 'utf8' }).stdout);
show('options', spawnSync(process.execPath, ['--no-warnings', '--max-old-space-size=200', child, '-e'], { cwd: __dirname }).stdout);
show('relative', spawnSync(process.execPath, ['./child.js', 'x'], { cwd: __dirname }).stdout);
show('execFileSync', execFileSync(process.execPath, [child, 'y'], { encoding: 'utf8' }));
show('execSync', execSync(`node "${child}" z 'a b' | tr z Z`));
show('required', spawnSync(process.execPath, ['-r', join(__dirname, 'hook.js'), child, 'x'], { encoding: 'utf8' }).stdout);
show('eval', spawnSync(process.execPath, ['-p', 'process.argv[1]', 'child.js']).stdout);
show('missing', spawnSync(process.execPath, [join(__dirname, 'none.js')]).status);
show('stdin', spawnSync(process.execPath, ['-'], { input: 'console.log(1)' }).stdout);
try {
  execFileSync(process.execPath, [child, 'fail'], { stdio: 'pipe' });
} catch (error) {
  show('status', error.status);
}
execFile(process.execPath, [child, 'w'], (error, stdout) => {
  show('execFile', stdout);
  exec(`${process.execPath} ${child} v`, (error, stdout) => {
    show('exec', stdout);
    const process_ = spawn(process.execPath, [child, 'u'], { stdio: ['ignore', 'inherit', 'inherit'] });
    show('args', process_.spawnargs.length);
    console.log(process_.spawnfile === process.execPath, process_.spawnargs[1] === child);
  });
});
console.log(spawnSync.name, execFileSync.length, spawn.name);
