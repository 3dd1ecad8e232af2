exports.during = module.loaded;
exports.module = module;
