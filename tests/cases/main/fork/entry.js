const { fork } = require('child_process');
const { name } = require('./lib');
if (process.argv[2] === 'child') {
  process.send(name + ' ' + process.argv.slice(2).join() + ' ' + (require.main === module));
} else {
  fork(__filename, ['child', 'x']).on('message', text => console.log(text)).on('exit', code => console.log('exit', code));
}
