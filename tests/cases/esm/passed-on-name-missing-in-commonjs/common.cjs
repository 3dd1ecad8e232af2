exports.here = 1;
