module.exports = class { made = 'made'; static Inner = function (arg) { this.arg = arg; }; };
