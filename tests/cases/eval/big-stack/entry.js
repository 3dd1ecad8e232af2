const depth = n => n === 0 ? require('./leaf') : depth(n - 1);
console.log(depth(5000), require('./chain0'));
try { (function f() { f(); })(); } catch (e) { console.log(e.name); }
