const { greet } = require('./greet');

process.send([greet('process'), require.main === module, __filename.endsWith('child.js'), process.argv.slice(2)]);
process.disconnect();
