const { where } = require('./text.cjs');
console.log(where(new Error('after')));
