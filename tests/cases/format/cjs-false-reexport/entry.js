exports.inner = typeof require('./sub/inner').x;
