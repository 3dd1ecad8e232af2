module.exports = 'sqlite';
