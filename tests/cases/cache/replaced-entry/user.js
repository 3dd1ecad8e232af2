module.exports = () => require('./lib').fake || require('./lib');
