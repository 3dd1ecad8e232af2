exports.hi = () => 'hi';
module.exports.bye = () => 'bye';
