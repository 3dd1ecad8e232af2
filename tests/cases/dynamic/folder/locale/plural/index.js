module.exports = { kind: 'index' };
