const debug = require('debug');

debug.log = (...args) => console.log(...args);
debug.inspectOpts.hideDate = true;
debug.inspectOpts.colors = false;
debug.enable('app:*,-app:quiet');
const loud = debug('app:loud');
const quiet = loud.extend('x', ':').namespace === 'app:loud:x' ? debug('app:quiet') : undefined;
loud('hello %s, %d and %o', 'you', 42, { deep: { object: [1, 2] } });
quiet('never seen');
debug.formatters.h = (value) => value.toString(16);
loud('hex %h', 255);
console.log(debug.enabled('app:any'), debug.enabled('other'), debug.disable(), Object.keys(debug).join(' '));
console.log(debug.humanize(90000), debug.selectColor('app') === debug.selectColor('app'));
