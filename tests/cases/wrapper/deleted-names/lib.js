arguments.length = 0;
undefined = 1; NaN = 2; Infinity = 3;
module.exports = [undefined, NaN, Infinity, arguments.length, arguments[2] === module].join();
