exports.up = require('../dep.cjs').name;
