exports.shape = shape => shape(module);
