console.log(require('./node_modules/pkg') === require('pkg'), require('./node_modules/pkg/lib/x.js') === require('pkg/lib/x'), require('pkg').up === require('pkg'));
