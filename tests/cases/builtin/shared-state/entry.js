const fs = require('fs');
const original = fs.readFileSync;
require('./lib');
fs.readFileSync = () => 'patched';
require('path').custom = 'custom';
console.log(require('./lib').read(), require('node:path').custom, require('./lib').same(fs));
fs.readFileSync = original;
const { EventEmitter, once } = require('events');
console.log(EventEmitter.defaultMaxListeners, typeof once, require('./lib').emitter instanceof EventEmitter, require('./lib').deep);
