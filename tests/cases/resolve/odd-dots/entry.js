const attempt = f => { try { return f(); } catch (e) { return e.code; } };
console.log(attempt(() => require('.hidden')), attempt(() => require('./.hidden')), attempt(() => require('..twodots')), attempt(() => require('./..twodots')), attempt(() => require('...')), attempt(() => require('./...')));
