module.exports = 'owner';
