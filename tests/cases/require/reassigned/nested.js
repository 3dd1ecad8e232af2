(function () { 'use strict'; (() => { require = path => 'nested:' + path; })(); })();
module.exports = require('./lib');
