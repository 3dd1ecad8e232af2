module.exports = { kind: 'plain' };
