console.log(require('./once').n, require('./once').n, require('./once').n, module.children.length);
console.log(require('./again').chain);
