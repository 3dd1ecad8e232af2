module.exports = 'j';
