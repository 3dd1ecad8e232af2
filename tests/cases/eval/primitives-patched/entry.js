const log = console.log, keys = Object.keys;
const broken = () => { throw new Error('broken'); };
const saved = [];
for (const [o, names] of [[Array.prototype, ['push', 'includes', 'indexOf', 'splice', 'slice', 'map', 'forEach']], [Map.prototype, ['get', 'set', 'has']], [Object, ['keys', 'assign', 'create', 'defineProperty', 'setPrototypeOf']], [Function.prototype, ['call', 'apply', 'bind']], [Object.prototype, ['hasOwnProperty', 'toString']], [String.prototype, ['startsWith', 'split', 'slice', 'indexOf', 'replace']]])
  for (const name of names) { saved[saved.length] = [o, name, o[name]]; o[name] = broken; }
let result, error;
try { result = require('./lib').deep; require.cache; module.children; } catch (e) { error = e; }
for (let i = 0; i < saved.length; i++) saved[i][0][saved[i][1]] = saved[i][2];
log(result, error && error.message);
