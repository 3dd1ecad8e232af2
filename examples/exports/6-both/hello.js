exports.hi = function () {
  return 'hi';
};

module.exports.bye = function () {
  return 'bye';
};
