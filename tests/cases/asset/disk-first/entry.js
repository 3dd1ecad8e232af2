const fs = require('fs'), path = require('path');
const state = path.join(__dirname, 'state.txt');
console.log(fs.readFileSync(state, 'utf8').trim());
const before = fs.existsSync(state);
fs.writeFileSync(state, 'written');
console.log(before, fs.readFileSync(state, 'utf8'), fs.statSync(state).size);
fs.writeFileSync(state, 'first\n');
fs.appendFileSync(state, '');
console.log(fs.readFileSync(state, 'utf8').trim());
try { fs.openSync(path.join(__dirname, 'none.txt'), 'r+'); } catch (error) { console.log(error.code); }
