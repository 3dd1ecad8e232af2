exports.second = typeof head; exports.first = require('./first.js') === module.children[0]?.exports;
