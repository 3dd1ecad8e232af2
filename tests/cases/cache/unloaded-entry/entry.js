require.cache[require.resolve('./lib')] = { exports: { fake: true } };
console.log(require('./lib').fake, require('./lib').missing, Object.getPrototypeOf(require('./lib')) === Object.prototype);
