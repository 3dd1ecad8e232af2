// Modules of the bundle that the program starts as processes or threads of their own: `fork(path)`, `spawn('node', [path])`,
// `new Worker(path)`, `cluster`. Used by runtime/node.js.
//
// The disk goes first. Where it has nothing at such a path, but the bundle has a module, what is started is the bundle file,
// with one argument more in front: it says which module is meant, and is gone before that runs. A program in the bundle
// that is no module is started as a copy, and copies stand for the bundle's files in the arguments of other programs.
//
// `files`: absolute path -> its file (runtime/node.js); `find`: what node would find at a path, among them; `isMain`: whether
// this process or thread began with the bundle. Returns what it is to run instead of the entry.
(function (bundle) {
  'use strict';
  const { host, files, find, isMain } = bundle;
  const MARK = '--cjsbundle-start=', REQUIRE = '--cjsbundle-require=';
  const key = Symbol.for('cjsbundle.starts');
  const process = host('node:process'), path = host('node:path'), fs = host('node:fs'), Module = host('node:module');
  const { existsSync } = fs[Symbol.for('cjsbundle.files')] || fs;
  const { apply, construct } = Reflect, { defineProperty, hasOwn: has } = Object, { isArray } = Array, { URL, Proxy } = globalThis;
  const children = host('node:child_process');
  if (!children[key]) install();
  return isMain ? begun() : undefined;

  // { place, required }: the path of that module, and of those that `-r` asked for.
  function begun() {
    const { argv } = process, required = [];
    let at = 2;
    for (; typeof argv[at] === 'string' && argv[at].startsWith(REQUIRE); at++) required.push(argv[at].slice(REQUIRE.length));
    const mark = argv[at];
    if (typeof mark !== 'string' || !mark.startsWith(MARK)) return undefined;
    argv.splice(1, at, mark.slice(MARK.length));
    return { place: find(argv[1]), required };
  }

  // The bundle's file that a path leads to, if the disk has nothing there.
  function fileAt(place) {
    const found = find(place);
    return found === undefined || existsSync(place) || existsSync(found) ? undefined : files[found];
  }

  function placeOf(argument, cwd) {
    try {
      if (argument instanceof URL || (typeof argument === 'string' && argument.startsWith('file:'))) return host('node:url').fileURLToPath(argument);
    } catch {}
    return typeof argument === 'string' ? path.resolve(cwd || '', argument) : undefined;
  }

  // ---- processes

  // What to run instead of `command` with these arguments: [command, arguments]; undefined for the same.
  function instead(command, args, cwd) {
    const ours = startOfOurs(command, args, cwd);
    if (ours) return ours;
    const others = args.map(withCopy);
    return others.some((other, at) => other !== args[at]) ? [command, others] : undefined;
  }

  // The same, for a module of the bundle, or a program in it.
  function startOfOurs(command, args, cwd) {
    const folder = placeOf(cwd);
    if (isNode(command)) {
      const at = scriptIn(args), place = at < args.length ? placeOf(args[at], folder) : undefined;
      const file = place === undefined ? undefined : fileAt(place);
      if (!file) return undefined;
      const { options, required } = withoutOurs(args.slice(0, at));
      return [command, [...options, file.home, ...required, MARK + place, ...args.slice(at + 1)]];
    } else if (typeof command === 'string' && path.isAbsolute(command)) {
      const file = files[command];
      if (file === undefined || existsSync(command)) return undefined;
      return has(file.code, 'file') ? programAt(command, args) : [process.execPath, [file.home, MARK + command, ...args]];
    }
    return undefined;
  }

  // An argument of a program that knows nothing of the bundle: the path of a file that only this has becomes a copy's.
  function withCopy(argument) {
    const [, before, place] = (typeof argument === 'string' && /^(-[^=]*=)?(.+)$/s.exec(argument)) || [];
    const copy = place !== undefined && path.isAbsolute(place) && fileAt(place) ? copyOf(place) : undefined;
    return copy === undefined ? argument : (before || '') + copy;
  }

  function isNode(command) {
    return command === process.execPath || command === 'node' || command === process.argv0;
  }

  // Where in the arguments of node the script stands; behind them where there is none.
  function scriptIn(args) {
    let at = 0;
    for (; at < args.length; at++) {
      const arg = args[at];
      if (typeof arg !== 'string' || arg === '-' || /^(-[pe]|-pe|--eval|--print)$/.test(arg)) return args.length;
      if (arg[0] !== '-') break;
      // These are followed by what belongs to them.
      if (/^(-[rC]|--require|--import|--loader|--experimental-loader|--conditions|--input-type)$/.test(arg)) at++;
    }
    return at;
  }

  // Options of node without `-r` for modules of the bundle, which only the bundle can load.
  function withoutOurs(all) {
    const options = [], required = [];
    for (let at = 0; at < all.length; at++) {
      const place = /^(-r|--require)$/.test(all[at]) && path.isAbsolute(`${all[at + 1]}`) ? all[++at] : undefined;
      if (place !== undefined && fileAt(place)) required.push(REQUIRE + place);
      else options.push(...(place === undefined ? [all[at]] : [all[at - 1], place]));
    }
    return { options, required };
  }

  // The path of a copy of one of the bundle's files, where it has any.
  function copyOf(place) {
    const shared = fs[Symbol.for('cjsbundle.files')];
    return shared && shared.copyOf(place);
  }

  function programAt(place, args) {
    const copy = copyOf(place);
    fs.chmodSync(copy, 0o755);
    return [copy, args.map(withCopy)];
  }

  // A command of a shell: `node script.js`, or paths of the bundle's files in it; nothing that needs more knowledge of shells.
  function inShell(command, cwd) {
    const other = nodeInShell(command, cwd) || command.replace(/("|')([^"'$`\\]+)\1|[^\s"'$`\\;|&<>()]+/g, withCopyInShell);
    return other === command ? undefined : other;
  }

  function withCopyInShell(word) {
    const plain = unquoted(word), other = withCopy(plain);
    return other === plain ? word : quoted(other);
  }

  function nodeInShell(command, cwd) {
    const words = /^("[^"$`\\]+"|[^\s"'$`\\]+)((?:\s+-[\w=-]+)*)\s+("[^"$`\\]+"|'[^']+'|[^\s"'$`\\]+)/.exec(command);
    if (!words) return undefined;
    const [start, node, options, script] = words;
    const other = startOfOurs(unquoted(node), [unquoted(script)], cwd);
    if (!other) return undefined;
    const rest = other[1].map((word) => ` ${quoted(word)}`);
    return node + options + rest.join('') + command.slice(start.length);
  }

  function quoted(word) {
    return `'${word.replaceAll("'", "'\\''")}'`;
  }

  function unquoted(word) {
    return word[0] === '"' || word[0] === "'" ? word.slice(1, -1) : word;
  }

  // The options of `ChildProcess.prototype.spawn`, which all asynchronous functions come to; the same where nothing changes.
  function changed(options) {
    const { file, args, cwd } = Object(options);
    if (typeof file !== 'string' || !isArray(args)) return options;
    if (args.length === 3 && args[1] === '-c' && typeof args[2] === 'string') {
      const command = inShell(args[2], cwd);
      return command === undefined ? options : { ...options, args: [args[0], '-c', command] };
    }
    const other = instead(file, args.slice(1), cwd);
    if (!other) return options;
    return { ...options, file: other[0], args: [other[0] === file ? args[0] : other[0], ...other[1]] };
  }

  function install() {
    defineProperty(children, key, { __proto__: null, value: true });
    const { prototype } = children.ChildProcess, { spawn } = prototype;
    prototype.spawn = function (options) {
      const other = changed(options);
      if (other === options) return apply(spawn, this, arguments);
      const result = apply(spawn, this, [other]);
      this.spawnfile = options.file;
      this.spawnargs = options.args;
      return result;
    };
    for (const name of ['spawnSync', 'execFileSync']) {
      replace(children, name, (before) => function (file, args, options) {
        const list = isArray(args) ? args : [], settings = isArray(args) ? options : args;
        const { shell, cwd } = Object(settings), other = shell ? undefined : instead(file, list, cwd);
        return apply(before, this, other ? [...other, settings] : arguments);
      });
    }
    replace(children, 'execSync', (before) => function (command, options) {
      const other = typeof command === 'string' ? inShell(command, Object(options).cwd) : undefined;
      return apply(before, this, other === undefined ? arguments : [other, options]);
    });
    const threads = host('node:worker_threads');
    threads.Worker = new Proxy(threads.Worker, { construct: constructed });
    Module.syncBuiltinESMExports();
  }

  function replace(owner, name, make) {
    const before = owner[name], after = make(before);
    defineProperty(after, 'name', { __proto__: null, value: name, configurable: true });
    defineProperty(after, 'length', { __proto__: null, value: before.length, configurable: true });
    owner[name] = after;
  }

  // ---- threads

  function constructed(Worker, values, target) {
    const { 0: script, 1: options } = values;
    const isPath = script instanceof URL ? script.protocol === 'file:' : typeof script === 'string' && /^(\/|\.\.?[/\\]|[a-z]:\\)/i.test(script);
    const place = isPath && !Object(options).eval ? placeOf(script) : undefined, file = place && fileAt(place);
    if (!file) return construct(Worker, values, target);
    const { argv, execArgv, env } = Object(options), { options: kept, required } = withoutOurs(execArgv || []);
    const changed = { __proto__: Object(options) };
    if (required.length > 0) changed.execArgv = kept;
    if (env && typeof env.NODE_OPTIONS === 'string') {
      const words = env.NODE_OPTIONS.match(/"[^"]*"|\S+/g) || [];
      const inherited = withoutOurs(words.map(unquoted));
      // What is left is not worth being put into quotes again.
      if (inherited.required.length > 0) changed.env = { ...env, NODE_OPTIONS: inherited.options.join(' ') };
      required.unshift(...inherited.required);
    }
    changed.argv = [...required, MARK + place, ...(argv || [])];
    return construct(Worker, [file.home, changed], target);
  }
})
