const result = await import('./parent.mjs').catch((error) => error.message);
console.log(result, await import('./bad.mjs').catch((error) => error.message), (await import('./good.mjs')).default);
