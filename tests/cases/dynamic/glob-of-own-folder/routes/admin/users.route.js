module.exports = 'users';
