module.exports = { third: require('./frame.js').frame(), host: require('./parts/second.js').frame };
