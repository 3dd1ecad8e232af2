module.exports = 'one two';
