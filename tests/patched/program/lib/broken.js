exports.a = (;
