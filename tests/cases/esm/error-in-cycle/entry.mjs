const seen = [];
for (const name of ['./a.mjs', './b.mjs', './c.mjs']) {
  try { await import(name); seen.push('ok'); } catch (error) { seen.push(error.message); }
}
console.log(seen);
export const modules = () => [import('./a.mjs'), import('./b.mjs'), import('./c.mjs')];
