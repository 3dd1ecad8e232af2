const all = [require('./bom'), require('./bom-json'), require('./crlf'), require('./cr'), require('./hashbang'), require('./hashbang-crlf'), require('./bom-inside')];
console.log(JSON.stringify(all));
