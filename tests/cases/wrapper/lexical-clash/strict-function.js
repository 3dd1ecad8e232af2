'use strict';
function require() { return 'mine'; }
module.exports = require();
