console.log([require('./strict'), require('./comment-first'), require('./after-hashbang'), require('./after-bom'), require('./parenthesised'), require('./escaped'), require('./after-statement'), require('./second')].map(f => f()).join());
console.log((function () { return typeof this; })());
