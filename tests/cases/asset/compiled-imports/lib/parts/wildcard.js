module.exports = ', part of wildcard';
