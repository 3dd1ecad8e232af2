const log = globalThis.log = [];
false && require('./m')(1);
true || require('./m')(2);
const lazy = () => require('./m')(3), { x = require('./m')(4) } = {}, { y = require('./m')(5) } = { y: 1 };
function f(a = require('./m')(6)) {} f(1); f();
const g = (function* () { yield require('./m')(7); })();
const get = { get v() { return require('./m')(8); } };
switch (1) { case 0: require('./m')(9); case 1: require('./m')(10); break; default: require('./m')(11); }
class K { static s = require('./m')(12); i = require('./m')(13); static { require('./m')(14); } }
log.push('before', g.next().value, get.v, lazy());
null?.[require('./m')(15)];
let z = 1; z ||= require('./m')(16); z &&= require('./m')(17); z ??= require('./m')(18);
for (const i of []) require('./m')(19);
while (false) require('./m')(20);
console.log(log.join());
