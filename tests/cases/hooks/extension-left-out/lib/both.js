module.exports = 'a script';
