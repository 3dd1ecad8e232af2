'use strict';
const first = exports;
exports = 'reassigned';
module.exports = [arguments[0] === first, this === first];
