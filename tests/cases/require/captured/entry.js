const child = require('./lib/child');
console.log(child.require('./beside').where, child.load('./beside').where, require('./beside').where);
setTimeout(path => { child.load(path); console.log(child.bound().where); }, 1, './late');
function run(require) { return require('./beside').where; }
console.log(run(child.require), run(require), run(child.parentRequire));
