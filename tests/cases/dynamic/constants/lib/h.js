module.exports = 'h';
