module.exports = 'z';
