const first = exports;
exports = 'reassigned';
module.exports = [arguments[0], this === first, module.exports === first];
arguments[2] = { exports: 'not seen' };
module.exports = 'lost';
