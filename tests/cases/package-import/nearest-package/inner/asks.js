module.exports = [require('a'), require('a/sub.js')].join();
