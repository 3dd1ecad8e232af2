(globalThis.loads ||= []).push('leaf');
exports.back = () => require('./tree');
require('./tree');
