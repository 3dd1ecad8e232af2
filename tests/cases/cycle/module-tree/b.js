module.exports = module;
require('./a');
