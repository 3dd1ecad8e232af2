for (const name of ['./importer.mjs', './bad.mjs', './importer.mjs']) {
  try { await import(name); } catch (error) { console.log(error.message, error === globalThis.thrown); }
}
await import('./importer.mjs').catch((error) => console.log('again', error === globalThis.thrown));
import('./sibling.mjs').then((ns) => console.log('sibling', ns.default));
export const modules = () => [import('./bad.mjs'), import('./importer.mjs'), import('./sibling.mjs')];
