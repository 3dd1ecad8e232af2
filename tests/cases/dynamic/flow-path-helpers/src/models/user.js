module.exports = 'src/models/user.js';
