const path = require('path');
const { join, resolve } = require('node:path');
const name = process.argv[2];
console.log(require(path.join(__dirname, 'parts', name)), require(path.resolve(__dirname, 'parts', name + '.js')), require(join(__dirname, './parts', `${name}`)), require(resolve(__dirname, 'parts/' + name)));
console.log(require(__dirname + '/parts/' + name), require(`${__dirname}/parts/${name}`), require(path.join(__dirname, 'parts/one')), require('./lib/user')(name));
