module.exports = () => 'b';
