module.parent = { mine: true };
console.log(module.parent.mine, require('./child').parent === module);
