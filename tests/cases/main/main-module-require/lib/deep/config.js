module.exports = 'deep config';
