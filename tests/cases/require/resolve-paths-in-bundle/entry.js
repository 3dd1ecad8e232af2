const path = require('path');
const lib = require('./lib/x'), pkg = require('pkg');
const found = require.resolve('./lib/x', { paths: [__dirname] });
console.log(found in require.cache, require(found) === lib, require.resolve('./x', { paths: [path.join(__dirname, 'lib')] }) === found);
console.log(require.cache[require.resolve('pkg', { paths: [__dirname] })].exports === pkg, require(require.resolve('pkg', { paths: [path.join(__dirname, 'lib')] })) === pkg);
