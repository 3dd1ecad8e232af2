module.exports = 'root';
