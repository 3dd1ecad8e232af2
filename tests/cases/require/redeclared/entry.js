console.log(require('./var'), require('./assigned'), require('./hoisted'), require('./block'), require('./inner'));
