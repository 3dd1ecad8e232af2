module.exports = class { static made = 0; name = 'instance'; constructor() { this.constructor.made++; } };
