module.exports = './.hidden';
