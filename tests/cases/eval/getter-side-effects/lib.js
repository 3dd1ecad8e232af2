const log = [];
let n = 0;
module.exports = { log, get b() { log.push('b'); return ++n; }, get a() { log.push('a'); return ++n; }, method() { return this === module.exports; } };
