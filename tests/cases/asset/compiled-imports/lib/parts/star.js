module.exports = ', part of star';
