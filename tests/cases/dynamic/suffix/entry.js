const name = process.argv[2];
console.log(require(`./handlers/${name}.js`)(), require('./handlers/' + name + '.js')(), require('./handlers/'.concat(name, '.js'))());
console.log(require(`./handlers/${name}-extra`), require('./' + 'handlers' + '/' + name)(), require(`./handlers/sub-${name}/part.js`));
