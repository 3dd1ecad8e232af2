const counter = require('counter'), a = require('a'), b = require('b');
console.log(counter.next(), counter.next(), a.next(), b.next(), a.next(), a === b, a.version, b.version, counter.version, a.Klass === b.Klass, new a.Klass() instanceof counter.Klass);
