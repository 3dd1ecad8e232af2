const fs = require('fs'), path = require('path');
const read = (name) => fs.readFileSync(path.join(__dirname, 'tpl', name + '.txt'), 'utf8').trim();
console.log(read('one'), read('two'));
for (const skin of fs.readdirSync(path.join(__dirname, 'skins'))) {
  console.log(skin, fs.readFileSync(`${__dirname}/skins/${skin}/style.css`, 'utf8').trim());
}
const beside = (name) => fs.readFileSync(path.resolve(__dirname, name), 'utf8').trim();
console.log(beside('notes.txt'));
