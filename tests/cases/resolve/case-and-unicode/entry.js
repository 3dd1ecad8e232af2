console.log(require('./caf\u00e9'), require('./cafe\u0301'), require('./Thing'), require('./thing'), require('./深い/пакет'));
