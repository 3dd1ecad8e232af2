const { a, b } = require('./lib');
console.log(a, b, require('./lib').a, require('./lib').log.join());
const bound = require('./lib').method;
console.log(require('./lib').method(), bound(), (0, require('./lib').method)(), require('./lib')['method']());
