console.log(require('dep'), require('./lib/x').join(), require('outer').join(), require('./lib/node_modules/inner/direct'));
