exports.name = 'one';
exports.later = () => import('path');
