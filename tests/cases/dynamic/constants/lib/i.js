module.exports = 'i';
