module.exports = 'twice';
