#!/usr/bin/env node
console.log(require('./helper'), require.main === module, __dirname === require('path').dirname(__filename), require('../bin/beside'));
