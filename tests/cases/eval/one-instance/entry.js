const store = require('./store');
require('./user');
store.set('b', 2);
console.log(store.all(), require('./user').seen(), new (require('./user').Sub)() instanceof store.Base, require('./user').symbol === store.symbol);
Promise.resolve().then(() => console.log(require('./store') === store, require('./store.js').all()));
