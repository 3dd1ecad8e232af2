const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__'];
const got = [require('./__proto__'), require('./constructor'), require('./toString'), require('./hasOwnProperty'), require('./valueOf'), require('./prototype'), require('./__defineGetter__')];
console.log(got.join(), Object.keys(require.cache).length, names.every(name => require('./' + name) === name));
console.log(require('__proto__').pkg, require('constructor').pkg, require('toString/sub').pkg);
try { require('valueOf'); } catch (e) { console.log(e.code); }
