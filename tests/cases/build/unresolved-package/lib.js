const { x } = require('absent-package/sub');
module.exports = x;
