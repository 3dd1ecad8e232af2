const seen = new Set(), exported = new Set();
globalThis.note = (module, exports) => { seen.add(module); exported.add(exports); };
let tries = 0;
for (;;) try { tries++; console.log(require('./flaky').value, tries); break; } catch (e) { console.log(e.message, module.children.length); }
console.log(seen.size, exported.size, require('./flaky').value, seen.size, module.children.length);
