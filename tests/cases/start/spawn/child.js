const name = require('./name');
console.log(name, process.argv.slice(2), require('path').basename(process.argv[1]), require.main === module, global.hooked);
if (process.argv[2] === 'fail') process.exit(7);
