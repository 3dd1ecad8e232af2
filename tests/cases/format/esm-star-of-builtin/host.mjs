import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { pathToFileURL } from 'node:url';
const space = await import(pathToFileURL(process.argv[2]));
console.log(Object.keys(space).join());
fs.readFileSync = function patched() {};
console.log(space.read.name);
syncBuiltinESMExports();
console.log(space.read.name);
