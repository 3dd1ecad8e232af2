module.exports = 'main of root';
