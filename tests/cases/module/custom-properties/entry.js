require('./lib');
console.log(require.cache[require.resolve('./lib')].hot.accept(), module.children[0].tag, Object.keys(module.children[0]).slice(-2).join());
