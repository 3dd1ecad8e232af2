const fs = require('fs');
const path = require('path');
const font = path.join(__dirname, 'fonts', 'sans.fnt');
const text = fs.readFileSync(font, 'utf8');
for (const [, name] of text.matchAll(/file="(.*?)"/g)) {
  const file = path.join(path.dirname(font), name);
  console.log(name, fs.existsSync(file) && fs.readFileSync(file).length);
}
