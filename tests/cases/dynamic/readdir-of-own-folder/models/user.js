module.exports = () => 'models/user.js';
