exports.fromParent = () => module.parent.require('./b');
exports.fromMain = () => require.main.require('./b');
exports.own = () => module.require('./b');
exports.module = module;
