// The full runtime, with modules that are asked for by made names and files that are read.
const { frame } = require('./frame.js');
const fs = require('fs'), path = require('path');
console.log('entry', frame());
for (const name of ['first', 'second']) console.log(name, require(`./parts/${name}.js`).frame);
console.log(require('./third'), fs.readFileSync(path.join(__dirname, 'text.txt'), 'utf8'));
import('./fourth.mjs').then(({ frame }) => console.log('fourth', frame));
