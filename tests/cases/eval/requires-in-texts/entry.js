const vm = require('vm');
console.log(eval("require('./a')"));
console.log(vm.runInThisContext('(function (require) { return require("./b") })')(require));
console.log(new Function('require', 'return require( `./c`)')(require));
