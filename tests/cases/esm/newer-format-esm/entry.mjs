const show = (name, promise) => promise.then((module) => console.log(name, module.default), (error) => console.log(name, error.name));

await show('using', import('./using.mjs'));
await show('functions', import('./functions.mjs'));
await show('again', import('./using.mjs'));
console.log('still here');
