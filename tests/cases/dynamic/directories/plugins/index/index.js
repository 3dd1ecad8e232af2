module.exports = 'by index';
