exports.supported = false;
