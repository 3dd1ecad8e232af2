let a = 1
await a
let b = a
await null, console.log('sequence')
const c = []
await Promise.resolve(); console.log('same line')
let d = () => 1
await d()
d = await d
;(await d)()
await (async () => console.log('arrow'))()
await [1].map(async (x) => await x)
await `x${await b}`
await /re/
await -a
await { then(resolve) { console.log('thenable'); resolve(1) } }.x
if (a) await b
else await c
do await a
while (false) await b
for (let i = await 0; i < await 2; i += await 1) await i
label: await a
await await await b
console.log(await a + await b, -await a, !await a, typeof await a, (await a, await b))
