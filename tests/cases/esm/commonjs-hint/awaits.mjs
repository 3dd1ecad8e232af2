await null; exports.a = 1;
