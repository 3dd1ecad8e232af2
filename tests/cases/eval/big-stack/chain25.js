module.exports = require('./chain26');
