import { pathToFileURL, fileURLToPath } from 'node:url';
import { realpathSync } from 'node:fs';
console.log(import.meta.url === pathToFileURL(process.argv[1]).href, realpathSync(process.argv[1]) === fileURLToPath(import.meta.url), process.mainModule);
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise'));
console.log('mainModule' in process, Object.keys(process).includes('mainModule'));
