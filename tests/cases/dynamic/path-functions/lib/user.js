const path = require('path');
module.exports = name => require(path.join(__dirname, '..', 'parts', name)) + require(path.resolve(path.dirname(__dirname), 'parts', 'one'));
