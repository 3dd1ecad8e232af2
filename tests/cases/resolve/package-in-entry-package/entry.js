console.log(require('./lib'), require('.'), require('./package').name);
try { require('self-named/private'); } catch (e) { console.log(e.code); }
console.log(require('self-named'), require('./private'));
