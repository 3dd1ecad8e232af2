exports.a = __filename.length > 0;
