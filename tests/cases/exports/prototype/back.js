console.log(require('./cyclic').kind);
