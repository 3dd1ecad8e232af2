console.log(new.target, (() => new.target)());
var await = 1, yield = 2, let = 4, of = 5, get = 6, set = 7, static = 8;
await: for (;;) break await;
console.log(await + yield + let + of + get + set + static, await
/1, async
(1), typeof async, { await, yield, async }.await, yield
* 2, let
[0]);
function async(x) { return 'called ' + x; }
const arrow = await => await * 2, other = async => async;
console.log(arrow(21), other(1), ((yield, let) => yield + let)(1, 2));
