module.exports = 'g';
