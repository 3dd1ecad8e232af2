// `module.exports` is that same object, by its full name.
module.exports.anything = function () {
  return 'hello from module.exports.anything';
};
