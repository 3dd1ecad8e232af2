require('./register');
console.log(require('./lib').v, require('./target') === require('./lib'), require('./other').v);
