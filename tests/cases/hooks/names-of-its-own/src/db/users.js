module.exports = ['users', require('@config').name];
