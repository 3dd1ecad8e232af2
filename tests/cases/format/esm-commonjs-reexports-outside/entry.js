module.exports = require('./inner');
console.log(require('outside') === require('./inner'));
import('./importer.mjs');
