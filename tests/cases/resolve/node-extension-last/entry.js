console.log(require('./a'), require('./b').kind, require('./c'), require('./d').kind);
