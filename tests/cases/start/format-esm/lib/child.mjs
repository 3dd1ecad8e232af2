import { add } from './add.mjs';
console.log('child', add(1, 2), process.argv.slice(2));
await null;
throw new TypeError('ends it');
