module.exports = ', part of to-esm';
