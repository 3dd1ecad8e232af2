console.log(require('./lib'), require('./lib/'), require('./lib/.'), require('./lib/sub/..'), require('./lib/./'), require('./lib/sub').join(' '));
