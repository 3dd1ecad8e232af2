const { x } = require('untyped');
console.log(x, require('untyped').__esModule);
