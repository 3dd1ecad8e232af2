function sloppy(first, second) { first = 'changed'; arguments[1] = 'by index'; return [arguments[0], second, arguments.length]; }
function strict(first) { 'use strict'; first = 'changed'; return arguments[0]; }
function twice(same, same) { return [same, arguments[0]]; }
function hidden() { var arguments = 'own'; return arguments; }
function withDefault(first = 1) { first = 2; return arguments[0]; }
const arrow = function () { return (() => arguments[0])(); };
console.log(sloppy(1, 2), strict(1), twice(1, 2), hidden(), withDefault(7), arrow(8));
console.log(arguments.length, typeof arguments.callee, arguments[1] === require, arguments[2] === module);
