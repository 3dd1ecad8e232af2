module.exports = function () { return typeof this; };
'use strict';
