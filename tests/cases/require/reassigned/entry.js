console.log(require('./plain'), require('./pattern'), require('./loop'), require('./wrapped'), require('./later'), require('./logical'), require('./mapped'), require('./nested'));
console.log(require('./lib').n);
