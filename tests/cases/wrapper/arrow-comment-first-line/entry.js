console.log(require('./lib'));
