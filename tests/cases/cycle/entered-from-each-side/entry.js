const fresh = () => { for (const name of ['./a', './b']) delete require.cache[require.resolve(name)]; };
console.log(require('./a').story, '|', require('./b').story);
fresh();
console.log(require('./b').story, '|', require('./a').story);
