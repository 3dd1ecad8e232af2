exports.name = 'common';
exports.file = __filename;
exports.dir = __dirname;
exports.app = () => require('../../apps/one/src/main');
