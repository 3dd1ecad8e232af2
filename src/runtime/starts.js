// Modules of the bundle that the program starts as processes or threads of their own: `fork(path)`, `spawn('node', [path])`,
// `new Worker(path)`, `cluster`. Used by runtime/node.js.
//
// The disk goes first. Where it has nothing at such a path, but the bundle has a module, what is started is the bundle file,
// with one argument more in front: it says which module is meant, and is gone before that runs. A program in the bundle
// that is no module is started as a copy, and copies stand for the bundle's files in the arguments of other programs.
//
// Node itself loads what `--import` names, and modules with hooks, that `module.register` is given, in a thread of their own:
// it gets a shim, a `data:` URL that asks the bundle for the module.
//
// A single executable has no file that node could start with: it starts itself as a process, and its text as a thread. `program`
// gives node's wrapper function of the bundle.
//
// `files`: absolute path -> its file (runtime/node.js); `find`: what node would find at a path, among them; `home`:
// the bundle file; `isMain`: whether this process or thread began with it. Returns what it is to run instead of the entry.
(function (bundle) {
  'use strict';
  const { host, files, find, home, isMain, program } = bundle;
  const MARK = '--cjsbundle-start=', REQUIRE = '--cjsbundle-require=';
  const key = Symbol.for('cjsbundle.starts'), SHIMS = 'cjsbundle.shims', loaders = globalThis[Symbol.for(SHIMS)];
  const process = host('node:process'), isSingle = home === process.execPath;
  const path = host('node:path'), fs = host('node:fs'), Module = host('node:module');
  const { existsSync } = fs[Symbol.for('cjsbundle.files')] || fs;
  const { apply, construct } = Reflect, { defineProperty, hasOwn: has } = Object, { isArray } = Array, { URL, Proxy } = globalThis;
  const children = host('node:child_process');
  if (!children[key]) install();
  if (loaders && loaders[home] === null) {
    loaders[home] = imported;
    return {};
  }
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

  function urlOf(place) {
    return host('node:url').pathToFileURL(place).href;
  }

  // ---- processes

  // What to run instead of `command` with these arguments: [command, arguments]; undefined for the same.
  function instead(command, args, cwd) {
    const ours = startOfOurs(command, args, cwd);
    if (ours) return ours;
    const at = isNode(command) ? scriptIn(args) : 0, others = [...withShims(args.slice(0, at)), ...args.slice(at).map(withCopy)];
    return others.length < args.length || others.some((other, at) => other !== args[at]) ? [command, others] : undefined;
  }

  // The same, for a module of the bundle, or a program in it.
  function startOfOurs(command, args, cwd) {
    const folder = placeOf(cwd);
    if (isNode(command)) {
      const at = scriptIn(args), place = at < args.length ? placeOf(args[at], folder) : undefined, rest = args.slice(at + 1);
      // What is a single executable takes no options of node's, and no file to start with.
      if (isSingle && place === home) return command === home ? [command, rest] : undefined;
      const file = place === undefined ? undefined : fileAt(place);
      if (!file || (isSingle && command !== home)) return undefined;
      const { options, required } = withoutOurs(args.slice(0, at));
      return [command, [...(isSingle ? [] : withShims(options)), ...startOf(file, required, place), ...rest]];
    } else if (typeof command === 'string' && path.isAbsolute(command)) {
      const file = files[command];
      if (file === undefined || existsSync(command)) return undefined;
      return has(file.code, 'file') ? programAt(command, args) : [process.execPath, [...startOf(file, [], command), ...args]];
    }
    return undefined;
  }

  // The arguments that make node, or the single executable that is node and the bundle, run a module.
  function startOf(file, required, place) {
    return [...(isSingle ? [] : [file.home]), ...required, MARK + place];
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

  // Options of node without `-r` for modules of the bundle, which the bundle loads itself; not where something else, that is
  // imported, comes between.
  function withoutOurs(all) {
    if (all.some((option) => /^--import\b/.test(option))) return { options: all, required: [] };
    const options = [], required = [];
    for (let at = 0; at < all.length; at++) {
      const place = /^(-r|--require)$/.test(all[at]) && path.isAbsolute(`${all[at + 1]}`) ? all[++at] : undefined;
      if (place !== undefined && fileAt(place)) required.push(REQUIRE + place);
      else options.push(...(place === undefined ? [all[at]] : [all[at - 1], place]));
    }
    return { options, required };
  }

  // The same, where another program starts: such modules are imported before it does.
  function withShims(options) {
    const others = [];
    for (let at = 0; at < options.length; at++) {
      const [, name, value] = /^(-r|--require|--import)(?:=(.+))?$/s.exec(options[at]) || [];
      const place = name && placeOf(value || options[at + 1]), file = place && !isSingle && fileAt(place);
      others.push(file ? '--import=' + shim(urlOf(place), file.home) : withCopy(options[at]));
      if (file && !value) at++;
    }
    return others;
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
    return node + (isSingle ? '' : options) + rest.join('') + command.slice(start.length);
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
    if (Module.register) replace(Module, 'register', registered);
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
    if (execArgv) changed.execArgv = withShims(kept);
    if (env && typeof env.NODE_OPTIONS === 'string') {
      const words = env.NODE_OPTIONS.match(/"[^"]*"|\S+/g) || [];
      const inherited = withoutOurs(words.map(unquoted));
      // What is left is not worth being put into quotes again.
      if (inherited.required.length > 0) changed.env = { ...env, NODE_OPTIONS: inherited.options.join(' ') };
      required.unshift(...inherited.required);
    }
    changed.argv = [...required, MARK + place, ...(argv || [])];
    if (isSingle) changed.eval = true;
    return construct(Worker, [isSingle ? alone() : file.home, changed], target);
  }

  // The text of a single executable, for a thread.
  function alone() {
    const [name, folder] = [home, path.dirname(home)].map((text) => JSON.stringify(text));
    const module = `Object.assign(new (require('node:module'))(${name}), { filename: ${name} })`;
    return `((module) => (${program()}).call(module.exports, module.exports, require, module, ${name}, ${folder}))(${module});`;
  }

  // ---- modules for what node starts with itself

  function registered(register) {
    return function (specifier, ...rest) {
      const url = urlOfHooks(specifier, rest[0]), file = url && !isSingle && fileAt(placeOf(url));
      return apply(register, this, file ? [shim(url, file.home), ...rest] : arguments);
    };
  }

  // The `file:` URL of a module with hooks. `parent` is the URL that it is relative to, or options that say so.
  function urlOfHooks(specifier, parent) {
    const text = `${specifier}`;
    if (text.startsWith('file:')) return text;
    try {
      const from = placeOf(`${Object(parent).parentURL || parent}`), file = files[from];
      const url = file && file.modules ? file.modules.resolveUrl(file, text) : urlOf(Module.createRequire(from).resolve(text));
      return url.startsWith('file:') ? url : undefined;
    } catch {
      return undefined;
    }
  }

  // It tells the bundle to run nothing, and asks it for the module. The query is for programs that start with the bundle.
  function shim(url, home) {
    const [key, bundle, bundleUrl, module] = [SHIMS, home, urlOf(home) + '?shim', url].map((text) => JSON.stringify(text));
    const code = `const loaders = globalThis[Symbol.for(${key})] ||= {}; loaders[${bundle}] ||= null;` +
      `await import(${bundleUrl}); export const { initialize, resolve, load } = Object(await loaders[${bundle}](${module}))`;
    return 'data:text/javascript,' + encodeURIComponent(code);
  }

  // What a shim gets.
  function imported(url) {
    const place = placeOf(url), { modules } = files[place];
    delete Module._cache[home];
    return modules ? modules.importer(files[place])(url) : Module._load(place);
  }
})
