module.exports = 'k';
