exports.hasModule = typeof module === 'object' && this === exports;
exports.sloppy = function () { undeclared = 1; return delete globalThis.undeclared && this === globalThis; };
