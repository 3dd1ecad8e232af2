module.exports = ', part of default';
