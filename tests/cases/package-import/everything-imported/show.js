const { inspect } = require('util');
const root = __dirname, clean = text => `${text}`.split(root).join('ROOT');
const own = e => Object.keys(e).map(k => k + '=' + clean(e[k])).join();
exports.show = e => console.log([e.name, e.code, clean(e), clean(e.message), own(e), clean(e.stack).split('\n    at')[0], e.constructor.name].join(' | '));
