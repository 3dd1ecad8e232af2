module.exports = () => require('../lib/helper');
