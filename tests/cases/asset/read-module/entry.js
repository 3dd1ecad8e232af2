const fs = require('fs');
const path = require('path');
const show = (name) => console.log(fs.readFileSync(path.join(__dirname, 'lib', name), 'utf8').trim());
show('module.mjs');
show('script.cjs');
fs.readFile(path.join(__dirname, 'lib/script.cjs'), (error, bytes) => {
  console.log(bytes.length, fs.statSync(path.join(__dirname, 'lib/module.mjs')).size);
  require('./lib/script.cjs').load().then(console.log);
});
