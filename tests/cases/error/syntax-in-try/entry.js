const errors = [];
for (const attempt of [1, 2]) try { require('./broken'); } catch (e) { errors.push(e); console.log(e.name, e.message, e instanceof SyntaxError, require.resolve('./broken') in require.cache); }
console.log(errors[0] === errors[1], errors[0].stack.includes('broken.js'), module.children.length);
try { require('./loads-broken'); } catch (e) { console.log(e.message); }
function never() { return require('./also-broken'); }
console.log(typeof never);
