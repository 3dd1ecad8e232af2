import { pathToFileURL } from 'node:url';

const url = pathToFileURL(process.argv[2]).href;
console.log(await (url.endsWith('.json') ? import(url, { with: { type: 'json' } }) : import(url)));
