const attempt = f => { try { console.log('fine', f()); } catch (e) { console.log(e.name + ': ' + e.message); } };
attempt(() => require('./let-exports'));
attempt(() => require('./const-module'));
attempt(() => require('./class-require'));
attempt(() => require('./let-filename'));
attempt(() => require('./const-dirname'));
attempt(() => require('./pattern'));
attempt(() => require('./in-block'));
attempt(() => require('./strict-function'));
