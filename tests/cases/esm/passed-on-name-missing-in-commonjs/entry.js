import('./passes-on.mjs').catch((error) => console.log(error.name, error.message));
