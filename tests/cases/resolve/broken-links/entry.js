const attempt = f => { try { return f(); } catch (e) { return e.code; } };
console.log(attempt(() => require('./broken')), attempt(() => require('./loop')), attempt(() => require('./outside.js')), attempt(() => require('./fallback')));
