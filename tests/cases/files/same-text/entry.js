const a = require('./a'), b = require('./b'), c = require('./sub/a');
console.log(a !== b && b !== c, a.next(), a.next(), b.next(), [a, b, c].map(m => m.name).join(), require('./one.json') === require('./two.json'));
