const attempt = f => { try { console.log(f()); } catch (e) { console.log(e.name + ': ' + e.message); } };
attempt(() => require('./octal')); attempt(() => require('./octal-sloppy'));
attempt(() => require('./with')); attempt(() => require('./with-sloppy'));
attempt(() => require('./delete')); attempt(() => require('./delete-sloppy'));
attempt(() => require('./eval-name')); attempt(() => require('./eval-name-sloppy'));
attempt(() => require('./reserved')); attempt(() => require('./reserved-sloppy'));
attempt(() => require('./duplicate')); attempt(() => require('./duplicate-sloppy'));
attempt(() => require('./late-directive')); attempt(() => require('./escaped-octal'));
attempt(() => require('./non-simple'));
