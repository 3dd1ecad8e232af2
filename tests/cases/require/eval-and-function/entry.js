const lib = require('./lib');
console.log(eval('require')('./lib') === lib, eval("require('./lib')") === lib, eval('typeof module + typeof exports + arguments.length'));
console.log((0, eval)('typeof require'), new Function('return typeof require + typeof module')(), Function('require', 'return require("./lib").n')(require));
console.log(eval('this === module.exports'), eval('__dirname === module.path'), (() => eval('typeof require'))());
console.log(new Function('return this')() === globalThis, eval('var leaked = 1; leaked'), typeof leaked, typeof globalThis.leaked);
