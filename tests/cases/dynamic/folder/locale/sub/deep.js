module.exports = { kind: require('../de').hello };
