module.exports = 'helps';
