'another directive'; 'use strict';
module.exports = function () { return typeof this; };
