module.exports = 'special import';
