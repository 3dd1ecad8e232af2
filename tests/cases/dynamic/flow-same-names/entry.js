function one() { const file = './one'; return require(file); }
function two() { const file = 'two'; return require(file); }
const three = file => require('./three/' + file);
const four = ['a'].map(file => file + '-four').map(file => require(file));
console.log(one(), two(), three('x'), four.join());
{ const file = './block'; console.log(require(file)); }
for (const file of ['./loop']) console.log(require(file));
try { throw './caught'; } catch (file) { console.log(require(file)); }
