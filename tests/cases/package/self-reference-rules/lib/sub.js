module.exports = 'app/sub';
