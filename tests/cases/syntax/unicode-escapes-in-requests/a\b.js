module.exports = 'a\\b';
