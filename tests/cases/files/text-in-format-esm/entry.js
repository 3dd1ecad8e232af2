const read = require('./lib/read.js');

console.log(read(require('./lib/text.js').filename));
console.log(read(require.resolve('./lib/read.js')).length);
console.log(read(__dirname + '/note.txt'));
