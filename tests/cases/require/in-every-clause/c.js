module.exports = class { base() { return 'base'; } };
