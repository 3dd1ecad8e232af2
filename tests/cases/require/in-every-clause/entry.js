const r = [];
for (let i = require('./n')(1); i < require('./n')(2); i += require('./n')(1)) r.push(i);
for (const k in require('./o')) r.push(k);
for (const v of require('./n')([7, 8])) r.push(v);
while (require('./n')(false));
do { r.push('do'); } while (require('./n')(0));
if (require('./n')('')) ; else if (require('./n')(1)) r.push('else if');
switch (require('./n')(2)) { case require('./n')(2): r.push('case'); }
try { throw require('./n')('thrown'); } catch (e) { r.push(e); }
const { [require('./n')('a')]: computed, ...rest } = require('./o');
class A extends require('./c') { [require('./n')('method')]() { return super.base() + require('./n')('!'); } static { r.push(require('./n')('static')); } field = require('./n')('field'); }
r.push(computed, Object.keys(rest).join(), new A().method(), new A().field, `${require('./n')('t')}`, require('./n')`tag`[0], (() => require('./n')('arrow'))(), [...require('./n')('xy')].join('-'));
r.push(function* () { yield* require('./n')([9]); }().next().value, typeof require('./c'), !require('./n')(0), require('./n')(3) ** require('./n')(2), new (require('./c'))().base(), 'a' in require('./o'), (require('./o').a, 'comma'), require('./o')?.['b'], (x => x)(require('./n')('call')));
label: { r.push(require('./n')('labelled')); break label; }
async function f() { r.push(await require('./n')('awaited')); for await (const x of require('./n')(['for await'])) r.push(x); return require('./n')('returned'); }
f().then(last => console.log(r.join('|') + '|' + last));
