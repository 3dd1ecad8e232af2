console.log(require('./a'), require('./b'), require('./c'), new Error('x').message);
//# sourceMappingURL=entry.js.map
