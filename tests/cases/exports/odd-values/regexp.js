module.exports = /^a+b$/;
