const got = [];
globalThis.leak = exports => got.push(exports);
for (const n of [1, 2]) { globalThis.n = n; try { got.push(require('./lib')); } catch (e) { console.log(e); } }
console.log(got.map(o => JSON.stringify(o)).join(), got[0] === got[1], got[1] === got[2]);
