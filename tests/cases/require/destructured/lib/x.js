exports.x = { y: 'taken' };
exports.a = { b: { c() { return typeof this.c; } } };
exports.z = 1;
