const { name, version } = require('../package.json');
console.log(name, version, require('dep/package.json').version, require('dep').version, require('../package').name, require('./package').inner);
