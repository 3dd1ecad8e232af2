console.log(require('./a').tag, require('./a') === require.cache[require.resolve('./a')].exports);
