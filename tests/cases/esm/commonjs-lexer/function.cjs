module.exports = (lib) => lib; module.exports.of = 1;
