module.exports = 'f';
