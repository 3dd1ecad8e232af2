// `exports` is an empty object that Node made for this file: what is put on it is what others get.
exports.anything = function () {
  return 'hello from exports.anything';
};
