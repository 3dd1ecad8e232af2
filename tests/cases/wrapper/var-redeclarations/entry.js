console.log(JSON.stringify(require('./lib')), require('./taken'));
