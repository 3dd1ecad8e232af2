for (const [key, value] of Object.entries(require('./lib'))) console.log(key, [...value].map(c => c.codePointAt(0).toString(16)).join(' '));
