const attempt = f => { try { console.log(f()); } catch (e) { console.log(e.name + ': ' + e.message); } };
attempt(() => require('./flags')); attempt(() => require('./group')); attempt(() => require('./name'));
attempt(() => require('./unicode')); attempt(() => require('./range')); attempt(() => require('./lone'));
attempt(() => require('./fine'));
