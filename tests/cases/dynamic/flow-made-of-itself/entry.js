// A name that is made of a name of its own kind, as in what webpack makes for node: only how it starts and ends is known.
const MODULES = ['assert', 'buffer', 'crypto', 'events', 'http', 'https', 'net', 'os', 'path', 'process', 'stream', 'tls', 'tty',
  'url', 'util', 'zlib', 'dns', 'fs', 'vm', 'v8', 'child_process', 'cluster', 'dgram', 'domain', 'inspector', 'module',
  'perf_hooks', 'punycode', 'querystring', 'readline', 'repl', 'string_decoder', 'timers', 'worker_threads'];
let name = MODULES[process.argv.length] || '';
const file = (part) => part + '.js';
const path = () => './parts/' + file(name);
const load = () => require(path());

name = String(process.argv.length - 1);
console.log(load());
name = process.argv.length > 9 ? path() : 'two';
console.log(load());
