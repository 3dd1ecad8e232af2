exports.port = 1;
