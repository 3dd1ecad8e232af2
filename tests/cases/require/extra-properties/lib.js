exports.mine = typeof require.mine;
exports.resolved = require('path').basename(require.resolve('./lib'));
exports.main = require.main;
