module.exports = () => { delete require.cache[require.resolve('./a')]; return require('./a'); };
