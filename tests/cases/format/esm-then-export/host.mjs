import { pathToFileURL } from 'node:url';

const url = pathToFileURL(process.argv[2]).href;
await import('data:text/javascript,' + encodeURIComponent(`import * as ns from '${url}'; console.log(Object.keys(ns), ns.calls());`));
console.log(await import(url));
