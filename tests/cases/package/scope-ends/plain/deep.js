exports.x = () => require('#x');
exports.self = () => require('root');
