module.exports = 'top config';
