module.exports = 'smile';
