// The runtime of a program that sees more of Node's loader than plain `require` calls: `module` objects, `require.cache`,
// `require.resolve`, run-time specifiers, errors of missing modules.
//
// It does not imitate the loader, it *is* Node's: modules are real `Module` objects in the real `require.cache`, made by
// `Module._load`. Two of the loader's own extension points get the bundle as one more place to look in before the disk:
// where a request leads (`Module._resolveFilename`) and how a file is loaded (`Module._extensions`). Everything else -
// cycles, `children`, errors, `requireStack`, hooks that programs install - is Node's code doing what it always does.
//
// table: one row per module: [name, links, code, imports, exports]. `name` is the module's path relative to the entry's
// directory; `links` maps a specifier of `require` to a row, or to Node's error for it; `code` is Node's wrapper function,
// the text of a JSON file, { script } for a wrapper that has to be given its `import()`, { module, … } for an ES module
// (runtime/esm.js), or { source }, a text that is left for Node to compile (and to reject). `imports` are the links of
// `import`; `exports` the names that an `import` of a CommonJS module sees.
// aliases: paths of directories, relative like the names, to the rows that they lead to.
// `host` is the `require` of the bundle file, `main` its module object, which is the entry's.
// `startModules` is runtime/esm.js, where there are ES modules or `import()`.
(function (table, aliases, entry, host, main, filename, dirname, startModules) {
  'use strict';
  // Taken before any module runs: programs change prototypes, and the loader must not notice.
  const Module = host('node:module'), path = host('node:path');
  const has = Object.hasOwn, apply = Reflect.apply, parse = JSON.parse, isArray = Array.isArray;
  const sourceOf = Function.prototype.call.bind(Function.prototype.toString);
  const compile = Module.prototype._compile;

  // ---- where the files are: the bundle stands where the entry stood

  // The absolute path of a name. Names are normalised, so that joining is cutting and adding.
  function locate(name) {
    let base = dirname;
    while (name.startsWith('../')) {
      base = path.dirname(base);
      name = name.slice(3);
    }
    if (path.sep !== '/') name = name.replaceAll('/', path.sep);
    return base.endsWith(path.sep) ? base + name : base + path.sep + name;
  }

  // All bundles of a process share one pair of hooks and these maps: absolute path -> its row, absolute
  // path of a directory -> the file it leads to, absolute path of a directory -> the files in it.
  const key = Symbol.for('cjsbundle');
  const { files, aliased, folders } = Module[key] || install();
  const names = [];
  const modules = startModules && startModules({ host, files, names, refuse: refusal });
  for (let row = 0; row < table.length; row++) {
    const [name, links, code, imports, exports] = table[row];
    const file = { row, links, code, imports, exports, names, locate, modules, isEntry: row === entry };
    const place = file.isEntry ? filename : locate(name);
    names[row] = place;
    files[place] = file;
    const folder = path.dirname(place);
    (folders[folder] || (folders[folder] = [])).push(file);
  }
  for (const name of Object.keys(aliases)) aliased[locate(name)] = names[aliases[name]];

  start(files[filename]);

  function start(file) {
    file.isMain = process.mainModule === main;
    if (file.code.module) modules.run(file, main);
    else evaluate(file, main, filename, dirname);
  }

  function install() {
    const shared = { files: { __proto__: null }, aliased: { __proto__: null }, folders: { __proto__: null } };
    Object.defineProperty(Module, key, { value: shared });
    const resolveFilename = Module._resolveFilename;
    Module._resolveFilename = function (request, parent, isMain, options) {
      const found = resolve(shared, request, parent, options);
      return found === undefined ? apply(resolveFilename, this, arguments) : found;
    };
    for (const extension of ['.js', '.json']) {
      const handler = Module._extensions[extension];
      Module._extensions[extension] = function (module, filename) {
        const file = shared.files[filename];
        // The bundle file itself is Node's to load, also when it is loaded again.
        if (file === undefined || file.isEntry) apply(handler, this, arguments);
        else load(file, module, filename);
      };
    }
    return shared;
  }

  // ---- where a request leads (Node docs, "All together")

  // The absolute path of the bundled module that a request leads to; undefined where it is for the host to find.
  function resolve(shared, request, parent, options) {
    if (typeof request !== 'string') return undefined;
    const from = parent ? parent.filename : undefined;
    if (options && isArray(options.paths)) return resolveFrom(shared, request, options.paths);
    if (typeof from !== 'string') return path.isAbsolute(request) ? find(shared, request) : undefined;
    const file = shared.files[from];
    if (file && has(file.links, request)) return follow(file, request, from);
    return Module.isBuiltin(request) ? undefined : search(shared, request, path.dirname(from));
  }

  function resolveFrom(shared, request, directories) {
    if (Module.isBuiltin(request)) return undefined;
    for (const directory of directories) {
      const found = search(shared, request, path.resolve(directory));
      if (found !== undefined) return found;
    }
  }

  // A specifier that was resolved when the bundle was made.
  function follow(file, request, from) {
    const link = file.links[request];
    if (isArray(link)) throw refusal(link, from, file.locate);
    return file.names[link];
  }

  // A specifier that is seen for the first time now.
  function search(shared, request, directory) {
    if (/^\.{0,2}(?:\/|$)/.test(request) || path.isAbsolute(request)) {
      return find(shared, path.resolve(directory, request), /(?:^|\/)\.{0,2}$/.test(request));
    }
    for (let at = directory; ; at = path.dirname(at)) {
      const found = find(shared, path.join(at, 'node_modules', request)) || known(shared, request, at);
      if (found !== undefined || at === path.dirname(at)) return found;
    }
  }

  // LOAD_AS_FILE and LOAD_AS_DIRECTORY over the files of the bundle.
  function find(shared, place, isDirectory) {
    const tail = path.join(place, 'index');
    const candidates = isDirectory ? [] : [place, place + '.js', place + '.json'];
    for (const candidate of candidates) if (shared.files[candidate]) return candidate;
    if (shared.aliased[path.join(place)]) return shared.aliased[path.join(place)];
    for (const candidate of [tail + '.js', tail + '.json']) if (shared.files[candidate]) return candidate;
  }

  // What a package or an `imports` name meant to a module of this directory: it means the same below it.
  function known(shared, request, directory) {
    for (const file of shared.folders[directory] || []) {
      const link = has(file.links, request) ? file.links[request] : undefined;
      if (typeof link === 'number') return file.names[link];
    }
  }

  // Node's error for what a package forbids; `parts` is its code and its message, cut at each file name.
  function refusal([code, ...parts], from, locate) {
    let message = '';
    for (let part = 0; part < parts.length; part++) message += part % 2 ? locate(parts[part]) : parts[part];
    const isTypeError = code === 'ERR_PACKAGE_IMPORT_NOT_DEFINED' || code === 'ERR_INVALID_MODULE_SPECIFIER';
    if (isTypeError) message += ` imported from ${from}`;
    const error = new (isTypeError ? TypeError : Error)(message);
    // As Node's own errors: the code stands in the stack, but not in the name.
    const { name } = error;
    error.name = `${name} [${code}]`;
    void error.stack;
    delete error.name;
    error.code = code;
    return error;
  }

  // ---- how a file is loaded

  function load(file, module, filename) {
    const { code } = file;
    if (typeof code === 'string') {
      try {
        module.exports = parse(code);
      } catch (error) {
        error.message = filename + ': ' + error.message;
        throw error;
      }
    } else if (code.source !== undefined) {
      module._compile(code.source, filename);
    } else if (code.module) {
      module.exports = file.modules.requireModule(file, module);
    } else if (typeof code === 'function' && module._compile !== compile) {
      // A hook wants to see (and change) the text before it runs: that is what stands between the wrapper's braces.
      const text = sourceOf(code);
      module._compile(text.slice(text.indexOf('{') + 2, -2), filename);
    } else {
      evaluate(file, module, filename, path.dirname(filename));
    }
  }

  function evaluate({ code, modules }, module, filename, dirname) {
    const wrapper = code.script ? code.script(modules.importer(files[filename])) : code;
    apply(wrapper, module.exports, [module.exports, makeRequire(module), module, filename, dirname]);
  }

  // `makeRequireFunction` of Node's lib/internal/modules/helpers.js, which it does not export.
  function makeRequire(module) {
    const require = function require(path) {
      return module.require(path);
    };
    function resolve(request, options) {
      if (typeof request !== 'string') return host.resolve(request);
      return Module._resolveFilename(request, module, false, options);
    }
    function paths(request) {
      if (typeof request !== 'string') return host.resolve.paths(request);
      return Module._resolveLookupPaths(request, module);
    }
    require.resolve = resolve;
    resolve.paths = paths;
    define(require, 'main', process.mainModule);
    require.extensions = Module._extensions;
    require.cache = Module._cache;
    return require;
  }

  // An own property even where a program has put a setter or a read-only property of that name on a prototype.
  function define(object, name, value) {
    Object.defineProperty(object, name, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
  }
})
