'use\u0020strict';
module.exports = function () { return typeof this; };
