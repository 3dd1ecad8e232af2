import path from 'node:path';
import { fileURLToPath } from 'node:url';
import loadDefault, { load, loadLate } from './loader.mjs';
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'more');
console.log(await load(folder), await loadDefault(folder), await loadLate(folder));
