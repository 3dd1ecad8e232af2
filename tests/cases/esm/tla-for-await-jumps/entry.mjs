const iter = (name, n, more = {}) => ({ [Symbol.asyncIterator]() { let i = 0; return { async next() { return { value: i, done: i++ >= n }; }, async return() { console.log('return', name); return {}; }, ...more }; } });
for await (const x of iter('break', 3)) { if (x === 1) break; }
for await (const x of iter('end', 2)) { if (x === 0) continue; console.log('end', x); }
outer: for await (const x of iter('outer', 3)) { for await (const y of iter('inner', 3)) { if (y === 1) continue outer; if (x === 1) break outer; console.log(x, y); } }
block: { for await (const x of iter('block', 3)) break block; }
for (const a of [1, 2]) for await (const x of iter('in for', 3)) { if (a === 1) continue; console.log(a, x); if (x) break; }
try { for await (const x of iter('throw', 3)) throw new Error('body'); } catch (error) { console.log(error.message); }
try { for await (const { y } of iter('destructuring', 3)) { y.z; } } catch (error) { console.log(error.name); }
try { for await (const x of iter('bad return', 3, { async return() { throw new Error('from return'); } })) break; } catch (error) { console.log(error.message); }
try { for await (const x of iter('both', 3, { async return() { throw new Error('from return'); } })) throw new Error('from body'); } catch (error) { console.log(error.message); }
try { for await (const x of iter('next', 3, { async next() { throw new Error('from next'); } })); } catch (error) { console.log(error.message); }
try { for await (const x of iter('no object', 3, { async next() { return 1; } })); } catch (error) { console.log(error.name); }
try { for await (const x of 5); } catch (error) { console.log(error.name); }
if (iter) for await (const x of [1]) console.log('if', x); else console.log('else');
do for await (const x of [await 1, Promise.resolve(2)]) console.log('do', x); while (false)
let v, o = {}; for await (v of ['v']) ; for await (o.p of ['p']) ; for await ([v, o.q] of [[1, 2]]) ; for await (var w of ['w']);
console.log(v, o, w);
const closures = []; for await (let i of [1, 2, 3]) closures.push(() => i++); console.log(closures.map((f) => f() + f()));
switch (1) { case 1: for await (const x of iter('switch', 2)) { if (x) break; } console.log('after'); }
