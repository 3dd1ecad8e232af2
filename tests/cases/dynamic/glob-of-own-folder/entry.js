console.log(require('./routes'), require('./plugins'));
