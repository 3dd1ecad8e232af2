const attempt = f => { try { return f(); } catch (e) { return e.code; } };
console.log(require('#x'), require('root'), attempt(require('./inner').x), attempt(require('./inner').self), attempt(require('./plain/deep').x), attempt(require('./plain/deep').self));
