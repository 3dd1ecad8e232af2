module.exports = ', part of babel';
