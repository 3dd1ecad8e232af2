const loaded = [
  require('./x'), require("./x"), require(`./x`), require('./' + 'x'), require('.' + '/' + "x"), require(('./x')),
  require(/* before */ './x' /* after */), require('./x',), require('\u002e/\x78'), require('./\
x'), require  ('./x'), require
  ('./x'), require('./x', 'ignored', 2), (require)('./x'), ((require))(`./${'x'}`), require(...['./x']), require('./' + `x`),
  requ\u0069re('./x'), r\u{65}quire('./x.js'),
];
console.log(loaded.length, new Set(loaded).size, loaded[0].n);
