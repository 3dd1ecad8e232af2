module.exports = 1; throw new TypeError('on purpose');
