module.exports = /a /;
