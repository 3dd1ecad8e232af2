import fs from 'node:fs'; import path from 'node:path'; import { fileURLToPath, pathToFileURL } from 'node:url';
const __filename = fileURLToPath(import.meta.url), __dirname = path.dirname(__filename);
const out = {};
for (const file of fs.readdirSync(__dirname).filter(f => f !== path.basename(__filename) && f.endsWith('.js'))) { const mod = await import(pathToFileURL(path.join(__dirname, file)).href); out[file] = mod.default; }
for (const file of fs.readdirSync(new URL('.', import.meta.url))) if (file === 'b.js') { out.c = (await import('./' + file)).default; out.d = (await import(new URL(file, import.meta.url))).default; }
export default out;
