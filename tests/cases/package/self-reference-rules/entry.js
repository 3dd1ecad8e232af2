const attempt = f => { try { return f(); } catch (e) { return e.code; } };
console.log(require('with-exports').join(), require('without-exports').join());
console.log(attempt(() => require('app')), attempt(() => require('app/sub')), attempt(() => require('app/hidden')), require('./lib/user'));
