module.exports = 'end of chain';
