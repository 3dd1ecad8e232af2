var module = { exports: 'not the real one' };
var exports = { also: 'not' };
var __dirname = 'mine', __filename = 'too';
this.real = typeof arguments[2].exports + __dirname + __filename;
