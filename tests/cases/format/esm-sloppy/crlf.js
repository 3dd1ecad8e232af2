exports.text = (function () {
  return `a
b`; // \ 
}).toString();
exports.value = `a
b`;
