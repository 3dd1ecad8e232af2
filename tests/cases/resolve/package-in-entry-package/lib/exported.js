module.exports = 'by exports';
