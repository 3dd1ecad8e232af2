const { text, size } = require('./lib/reader.js');
console.log(text().split('\n').length, text().includes('reads itself'), size());
