import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
const url = pathToFileURL(process.argv[2]);
const text = `import { join, basename, sep, read, own, out } from '${url}'; console.log(typeof join, basename('a/b'), sep, read.name, own, out);`;
await import('data:text/javascript,' + encodeURIComponent(text));
const space = createRequire(import.meta.url)(process.argv[2]);
console.log(space.join === path.join, Object.keys(path).filter((name) => !(name in space)));
