module.exports = () => 'de extra';
