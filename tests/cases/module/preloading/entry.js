console.log(module.isPreloading, 'isPreloading' in module, Object.keys(module).includes('isPreloading'), require('./child'));
module.isPreloading = true;
console.log(module.isPreloading);
