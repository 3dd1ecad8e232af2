module.exports = 'os';
