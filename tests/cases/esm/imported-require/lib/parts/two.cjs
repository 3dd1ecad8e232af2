module.exports = 'part two';
