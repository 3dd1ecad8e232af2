const args = require('args');

console.log(args.commandDir('commands'));
console.log(require('require-dir')('./routes'));
