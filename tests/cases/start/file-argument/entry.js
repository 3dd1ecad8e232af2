const { exec, execFileSync, execSync, spawn, spawnSync } = require('child_process');
const path = require('path');
const script = path.join(__dirname, 'scripts', 'greet.sh');
const wanted = path.join(__dirname, 'scripts', 'wanted.txt');
console.log(execFileSync('sh', [script, 'file'], { encoding: 'utf8' }));
console.log(execSync(`sh "${script}" 'a shell' && sh ${script} again`, { encoding: 'utf8' }));
console.log(spawnSync('grep', ['--file=' + wanted], { input: 'one\ntwo\n', encoding: 'utf8' }).stdout);
// A path that is not in the bundle stays what it is.
console.log(spawnSync('sh', [path.join(__dirname, 'scripts', 'none.sh')], { encoding: 'utf8' }).stderr.includes('none.sh'));
spawn('sh', [script, 'async'], { stdio: 'inherit' }).on('exit', () => {
  exec(`sh "${script}" callback; cat < "${wanted}"`, (error, stdout) => console.log(error, stdout));
});
