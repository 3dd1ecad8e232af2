const root = new URL('.', import.meta.url).href;
const attempt = specifier => { try { return import.meta.resolve(specifier).replace(root, ''); } catch (e) { return e.code; } };
const own = [import.meta.resolve('p'), import.meta.resolve('p/x'), import.meta.resolve('#x'), import.meta.resolve('./lib.mjs?q'), import.meta.resolve('fs'), import.meta.resolve('#fs')];
console.log(own.map(url => url.replace(root, '')).join());
console.log(attempt('./nope.js'), attempt('node:fs'));
try { import.meta.resolve('p/hidden'); } catch (e) { console.log(e.code); }
try { import.meta.resolve('nopkg'); } catch (e) { console.log(e.code); }
console.log(import.meta.resolve('./gone.mjs').replace(root, ''));
import 'p'; import 'p/x'; import '#x'; import './lib.mjs?q';
