console.log(require('./lib.js'), require('./data.json'), require('./x'), require('pkg.js'));
