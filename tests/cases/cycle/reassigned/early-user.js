const early = require('./early');
module.exports = () => typeof early + ' ' + early.kind;
