module.exports = 'by path';
