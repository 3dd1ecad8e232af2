exports.plugin = 1;
