try { console.log(require('./entry.mjs')); } catch ({ name, code }) { console.log(name, code); }
module.exports = 'common';
setTimeout(() => console.log('later', require('./entry.mjs').value, require('./inner.mjs').inner), 1);
