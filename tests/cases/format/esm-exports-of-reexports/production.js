exports.fast = true;
