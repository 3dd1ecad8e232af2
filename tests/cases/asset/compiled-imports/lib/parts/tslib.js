module.exports = ', part of tslib';
