const lib = require('./lib');
console.log('required');
console.log(lib.count, lib.count, lib.hidden, Object.keys(lib).join());
try { lib.count = 7; console.log('ignored'); } catch (e) { console.log(e.name); }
console.log(lib.count, Object.getOwnPropertyDescriptor(lib, 'fixed').writable);
const { count } = lib;
console.log(count, count);
