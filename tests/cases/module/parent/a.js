module.exports = module;
require('./shared');
