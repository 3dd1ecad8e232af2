const before = require('./replaced');
module.exports = () => [typeof before, typeof require('./replaced'), require('./replaced') === module.exports].join();
