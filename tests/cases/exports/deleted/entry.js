console.log(require('./lib'), 'exports' in require.cache[require.resolve('./lib')]);
