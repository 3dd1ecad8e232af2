module.exports = () => 'a';
