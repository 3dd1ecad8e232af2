console.log(require('./lib').join('\n'));
