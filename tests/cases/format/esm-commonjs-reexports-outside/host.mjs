// What an `import` of the program sees.
import { pathToFileURL } from 'node:url';

const space = await import(pathToFileURL(process.argv[2]));
console.log(space);
