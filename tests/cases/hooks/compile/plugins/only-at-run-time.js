module.exports = 'ORIGINAL';
