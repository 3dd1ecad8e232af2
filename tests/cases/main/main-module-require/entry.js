console.log(require('./lib/deep/user').all().join());
