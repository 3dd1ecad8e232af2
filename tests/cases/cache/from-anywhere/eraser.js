delete require.cache[require.resolve('./lib')];
exports.cache = require.cache;
