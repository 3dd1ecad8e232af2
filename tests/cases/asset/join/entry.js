const fs = require('fs'), path = require('path');
const { text, bytes } = require('./lib/reader');
console.log(text('utf8').trim(), text().length, text('base64'), text({ encoding: 'latin1' }).length);
console.log(bytes(), bytes().equals(Buffer.from([0, 255, 10, 128])));
console.log(fs.readFileSync(__dirname + '/lib/data/text.txt', 'utf8') === text('utf8'));
console.log(fs.readFileSync(path.resolve(__filename, '../lib/data/text.txt'), 'utf8') === text('utf8'));
const { join: j } = path;
console.log(fs.readFileSync(j(__dirname, `lib/data/${'bom'}.txt`)));
