const attempt = f => { try { console.log(f()); } catch (e) { console.log(e.code); } };
attempt(() => require('#undefined'));
attempt(() => require('#'));
attempt(() => require('#/x'));
attempt(() => require('#null'));
attempt(() => require('mixed'));
attempt(() => require('nomain'));
attempt(() => require('encoded/x%2fy'));
attempt(() => require('encoded'));
