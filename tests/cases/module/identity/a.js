module.names = [__filename, __dirname];
module.exports = module;
