import { realpathSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMain } from './dep.mjs';
const main = [import.meta.url === pathToFileURL(process.argv[1]).href, process.argv[1] === fileURLToPath(import.meta.url), import.meta.url === `file://${process.argv[1]}`, realpathSync(process.argv[1]) === import.meta.filename];
console.log(main, isMain, process.mainModule, process.argv.length);
console.log('mainModule' in process, Object.keys(process).includes('mainModule'));
