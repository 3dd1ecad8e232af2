let n = 0;
exports.next = () => ++n;
exports.name = require('path').relative(require.main.path, __filename);
