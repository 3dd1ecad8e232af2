module.exports = () => 'en extra';
