exports.name = 'x';
exports.file = __filename;
