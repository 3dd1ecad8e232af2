console.log(await { then(r) { r('thenable'); } }, await 5, await null, await undefined, await 'x');
let calls = 0;
console.log(await { get then() { calls++; return (r) => r(calls); } });
try { await { get then() { throw new Error('getter'); } }; } catch (error) { console.log(error.message); }
try { await { then() { throw new Error('call'); } }; } catch (error) { console.log(error.message); }
class P extends Promise {}
console.log(await P.resolve('subclass'), await P.resolve(P.resolve('nested')));
console.log(await (async () => 'async')(), await new Promise((r) => setTimeout(r, 1, 'timer')));
