module.exports = new Date(86400000);
