await import('./one.mjs').catch(({ name, message }) => console.log(name, message));
await import('./several.mjs').catch(({ name, message }) => console.log(name, message));
