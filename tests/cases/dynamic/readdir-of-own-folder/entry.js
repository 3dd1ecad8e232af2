console.log(require('./models'), require('./models/found'));
