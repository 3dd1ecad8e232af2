const real = module.parent;
module.parent = null;
console.log(module.parent, real === require.main);
module.parent = real;
module.exports = module;
