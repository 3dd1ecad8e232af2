module.exports = 'fine';
