exports.name = 'first';
setTimeout(() => {
  exports.later = 'added';
  module.exports = { name: 'second' };
}, 1);
