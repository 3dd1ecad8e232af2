for (const name of process.argv.slice(2)) console.log(require('./linked/' + name), require('linked-package/lib/' + name));
console.log(require('./linked/' + process.argv[2]) === require('./real/' + process.argv[2]), Object.keys(require.cache).length);
