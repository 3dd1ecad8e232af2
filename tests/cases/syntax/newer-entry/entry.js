#!/usr/bin/env node
using closing = { [Symbol.dispose]: () => console.log('closed') };
const { value } = require('./lib');
import('./lib.js').then((lib) => console.log('imported', lib.default === require('./lib'), /(?i:A)/.test('a')));
console.log(value, require.main === module);
