function hi() {
  return 'hi';
}

// From here on `require` gives this new object…
module.exports = { hi };

// …and `exports` still names the old one, which nobody will ever see.
exports.bye = function () {
  return 'bye';
};
