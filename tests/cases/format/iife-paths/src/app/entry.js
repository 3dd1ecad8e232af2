exports.names = [require('../lib/a'), require('./lib/a'), require('../../lib/a')];
exports.apart = new Set([__dirname, ...['../lib/a', './lib/a', '../../lib/a'].map((name) => require.resolve(name))]).size;
