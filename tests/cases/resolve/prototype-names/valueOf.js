module.exports = 'valueOf';
