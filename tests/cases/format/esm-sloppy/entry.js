var await = 'await', yield = 'yield', let = 'let', static = 'static', arguments_ = arguments.length;
undeclared = 'a global';
console.log(await, yield, let, static, arguments_, undeclared, 010, '\101');
with ({ inner: 'with' }) console.log(inner);
(function () { console.log(this === globalThis); })();
(function (a) { arguments[0] = 'aliased'; console.log(a); })(1);
console.log(delete Object.freeze([1])[0], typeof arguments.callee);
if (true) { function inBlock() { return 'hoisted'; } }
console.log(inBlock());
<!-- an HTML-like comment
--> and another
console.log(this === module.exports, (function () { return typeof this; }).call(1));
console.log(require('./strict'), require('./text'), require('./crlf'), require('./cr'));
console.log(eval('var evaluated = 1; evaluated'), typeof evaluated, new Function('return this')() === globalThis);
return;
console.log('not reached');
