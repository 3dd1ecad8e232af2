// `exports` is only a variable of this file: this gives the variable another value, and changes nothing outside.
exports = { a: 1 };
