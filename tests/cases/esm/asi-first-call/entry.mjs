import f, { g, tag } from './lib.mjs'
let a = g
f()
let b = g
tag`x`
const c = [1]
g()
var d = () => {}
f?.()
let o = { a }
g(), f()
console.log(typeof a, typeof b, c, typeof d, o.a === g)
label: f()
if (a) g()
else f()
do f()
while (false) g()
for (const x of c) f()
a
f()
a++
g()
a = g
++c[0]
f()
