module.exports = 'toString';
