console.log(require('../framework')('home'), require('../framework').config.name);
