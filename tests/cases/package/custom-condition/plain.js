module.exports = 'plain import';
