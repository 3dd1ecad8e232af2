exports.named = 'named';
exports.star = 'star';
exports.__esModule = true;
