import { createRequire } from 'node:module';
const show = ({ name, code, message }) => console.log(name, code, message.replace(/\/\S*\//, ''));
console.log(createRequire(import.meta.url)('./script.txt'));
await import('./script.txt').catch(show);
await import('./script.txt?query').catch(show);
await import('./dotted.name.ext').catch(show);
await import('./static.mjs').catch(show);
await import('./no-extension').then(({ default: { a } }) => console.log(a));
console.log(import.meta.resolve('package/script.txt').endsWith('package/script.txt'));
