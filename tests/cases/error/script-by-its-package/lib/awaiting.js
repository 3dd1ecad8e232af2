await 1; exports.a = 1;
