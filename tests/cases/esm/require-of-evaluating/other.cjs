const space = require('./inner.mjs');
console.log('other', space.inner, space === require('./inner.mjs'));
