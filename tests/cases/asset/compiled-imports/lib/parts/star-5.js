module.exports = ', part of star-5';
