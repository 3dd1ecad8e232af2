import { pathToFileURL } from 'node:url';

const url = pathToFileURL(process.argv[2]);
const errors = [await import(url).catch((error) => error), await import(url).catch((error) => error)];
console.log(errors[0] === errors[1], errors[0].message);
process.on('exit', (code) => console.log('exit', code));
await import(url);
