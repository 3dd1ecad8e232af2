module.exports = 'shared x';
