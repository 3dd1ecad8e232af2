exports.value = 'dep'; exports.parent = module.parent;
