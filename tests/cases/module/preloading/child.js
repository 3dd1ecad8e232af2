module.exports = module.isPreloading;
