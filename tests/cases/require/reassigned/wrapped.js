require = (original => Object.assign(path => 'wrapped:' + original(path).n, original))(require);
module.exports = require('./lib') + ':' + typeof require.cache;
