const { execFileSync, spawn } = require('child_process');
const path = require('path');
console.log(execFileSync(path.join(__dirname, 'bin', 'hello.sh'), ['you'], { encoding: 'utf8' }));
spawn(path.join(__dirname, 'bin/hello.sh'), ['async'], { stdio: 'inherit' }).on('exit', (code) => {
  console.log(code);
  console.log(execFileSync(path.join(__dirname, 'bin', 'tool.js'), ['1', '2'], { encoding: 'utf8' }));
  spawn(path.join(__dirname, 'bin', 'none')).on('error', (error) => console.log(error.code, path.basename(error.path)));
});
