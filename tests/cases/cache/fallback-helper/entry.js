const fresh = require('import-fresh');
const one = fresh('./counter'), two = fresh('./counter');
console.log(one.next(), one.next(), two.next(), one === two, fresh('./sub/where'), require('./counter').next());
