const entry = require('./entry');
module.exports = [Object.keys(entry), entry === module.parent.exports, require(module.parent.filename) === entry];
