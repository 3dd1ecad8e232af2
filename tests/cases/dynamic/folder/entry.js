for (const name of process.argv.slice(2)) console.log(name, JSON.stringify(require('./locale/' + name)));
console.log(require('./locale/' + 'de') === require('./locale/de'), require.resolve('./locale/' + process.argv[4]) === require.resolve('./locale/data.json'));
