exports.original = "original";
