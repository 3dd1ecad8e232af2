console.log(require('./first'), require('./both'), require('./last'), require('./after-block'), require('./not').join());
