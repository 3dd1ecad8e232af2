module.exports = [typeof require, typeof exports];
