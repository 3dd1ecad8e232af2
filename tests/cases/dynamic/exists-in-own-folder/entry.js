console.log(require('./optional')('here'), require('./optional')('nowhere'));
