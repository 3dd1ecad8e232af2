module.exports = 'deep x';
