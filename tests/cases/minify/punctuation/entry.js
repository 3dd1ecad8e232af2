var a = 1, b = 2, re = 3, g = 1, i = 1
var c = a
++b
console.log(a, b, c)
const f = function () { return 'f' }
;[1, 2].forEach((x) => console.log(x))
function nothing() { return
  'unreachable' }
console.log(nothing())
if (a) ; else console.log('no')
for (var n = 0; n < 2; n++);
while (n-- > 0);
do n++; while (n < 3) console.log(n)
let text = `a
  ${ a /* c */ + 1 }
b` // `
console.log(text, a + +b, a - -b, a + ++b, a - --b, a+ + +b, 1 .toFixed(1), 1.5.toFixed(), 0x1f .toString(), 1..toString())
console.log(a / re / g, 4 /2/ 1, /[/]\//.test('/'), typeof /re/, a < ! --b, [... 'ab'], a ? .5 : 1, a?.b, 'x' in { x: 1 }, !a in [])
var get = 1, set = 2, async = 3, of = 4, let_ = 5
class Ends { get
  x() { return 1 }
  static
  y = 2
  'quoted' = 3
  async
  z() {}
  *gen() { yield
    1 } }
console.log(new Ends().x, Ends.y, new Ends().quoted, 'z' in new Ends(), [...new Ends().gen()])
a = (b) => b
(function () { console.log('an argument') })
var \u0061bc = 'escaped', \u{64}ef = 1; console.log(abc, def, { abc, \u0064ef })
switch (a) { case 2: { console.log('block') } default: }
try { throw 'caught' } catch (e) { console.log(e) } finally { }
label: { break label }
if (a) { console.log('one') } else { if (b) { console.log('two') } }
if (a) { if (!b) { console.log('inner') } } else { console.log('outer') }
console.log(true, !true, true + 1, true.toString(), true ** 2, `${true}`, { true: false }.true, [true][0], true ? 1 : 2, typeof true)
var one = 1; var two = one + 1; /* between */ var three = two + 1; const four = 4; const five = 5; console.log(one, two, three, four, five)
x = 1 <!-- an old comment
--> another
console.log(x--> 0, x)
console.log(((one) => one)(1), ((one,) => one)(2), (async (one) => one)(3) instanceof Promise)
;"no directive"; (function () { ; 'use strict'; return this })() && console.log('sloppy')
