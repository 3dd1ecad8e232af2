var out = [];
out.push(010, 0777, 08, '\101\7'.length, '\0');
with ({ inside: 'with' }) out.push(inside);
for (var i = 'initial' in {}) ;
out.push(i);
if (true) function inIf() { return 'inIf'; } else function inElse() {}
out.push(inIf(), typeof inElse);
label: function labelled() { return 'labelled'; }
out.push(labelled());
function twice(a, a) { return a + arguments.callee.length; }
out.push(twice(1, 2), twice.caller === undefined || typeof twice.caller);
var eval2 = eval, arguments2 = arguments.length;
out.push(eval2 === eval, arguments2, typeof inBlock);
{ function inBlock() {} }
out.push(typeof inBlock, /[/]\/(?=x)*]/.source, 'a\
b', { __proto__: null, __proto__2: 1 }.toString, escape('ü'), 'x'.anchor('y'), /a/.compile('b').source);
try { throw 1 } catch (e) { var e = 2; out.push(e); }
out.push(e);
switch (3) { default: out.push('default'); case 1: out.push('fallen'); }
console.log(out.join('|'));
