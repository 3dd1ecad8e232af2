let count = 0;
const load = async (specifier) => console.log(String((await import(specifier)).default).replace(/\d{6,}/, 'now'));

console.log((await import('./config.mjs?now=' + Date.now())).default.replace(/\d{6,}/, 'now'));
for (const way of ['once', 'twice']) console.log((await import(`./config.mjs?${way}=${++count}#${way}`)).default);
await load(new URL(`./other.mjs?now=${Date.now()}`, import.meta.url));
await load(new URL('./third.mjs', import.meta.url).href + '?' + Date.now());
for (const name of ['a', 'b']) console.log((await import(`./pages/${name}.mjs?count=${++count}`)).default);
