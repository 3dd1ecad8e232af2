const { where } = require('./text.cjs');
console.log(`
`.length, where(new Error('CRLF')));
