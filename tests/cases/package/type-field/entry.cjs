console.log(require('./lib.cjs'), require('./legacy/lib'), require('pkg'));
