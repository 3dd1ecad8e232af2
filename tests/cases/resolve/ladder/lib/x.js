module.exports = [require('dep'), require('inner'), require('../lib/node_modules/dep')];
