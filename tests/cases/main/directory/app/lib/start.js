console.log('start', require.main === module, require('./x'), require('../y'), __dirname === module.path);
