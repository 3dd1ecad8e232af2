const path = require('path');
exports.early = true;
console.log(require(__dirname + '/..'), require(path.join(__dirname, '..', 'pkg')), require(path.join(__dirname, 'inner/')), require(path.resolve(__dirname, '../plain')));
for (const name of ['pkg', 'plain']) console.log(require('../' + name), require(`../${name}/`));
