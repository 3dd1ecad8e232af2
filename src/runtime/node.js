// The runtime of a program that sees more of Node's loader than plain `require` calls: `module` objects, `require.cache`,
// `require.resolve`, run-time specifiers, errors of missing modules.
//
// It does not imitate the loader, it *is* Node's: modules are real `Module` objects in the real `require.cache`, made by
// `Module._load`. Two of the loader's own extension points get the bundle as one more place to look in before the disk:
// where a request leads (`Module._resolveFilename`) and how a file is loaded (`Module._extensions`). Everything else -
// cycles, `children`, errors, `requireStack`, hooks that programs install - is Node's code doing what it always does.
//
// table: one row per module: [name, links, code, imports, exports, text]. `name` is the module's path relative to the entry's
// directory; `links` maps a specifier of `require` to a row, to Node's error for it (see `refusal`), or to null where it
// led nowhere, or to what `indexFor` takes; `code` is Node's wrapper function, the text of a JSON file, { script } for a wrapper
// that has to be given its `import()`, { module, … } for an ES module (runtime/esm.js), { source, isScript, isModule }, a text
// that is left for Node to compile (and to reject), in any case as a script, or as an ES module, or not, or { file, encoding },
// the bytes of a file that is read (runtime/files.js).
// `imports` are the links of `import`; `exports` the names that an `import` of a CommonJS module sees, `text` its text, where
// that is read as well.
// aliases: paths of directories, relative like the names, to the rows that they lead to.
// `host` is the `require` of the bundle file, `main` its module object, which is the entry's.
// `moduleParts` are runtime/esm.js and what that needs, where there are ES modules or `import()`; `startFiles` is
// runtime/files.js, where there are files to read; `starts` are runtime/starts.js, where modules may be processes or threads
// of their own, and what gives node's wrapper function of the bundle; `sites` are runtime/sites.js and what that needs, where
// modules look at the stack.
// `outer` is for a bundle that is no CommonJS module: what runtime/module.js or runtime/page.js made to stand in for one.
(function (table, aliases, entry, host, main, filename, dirname, moduleParts, outer, startFiles, starts, sites) {
  'use strict';
  // Taken before any module runs: programs change prototypes and globals, and the loader must not notice. So none of its
  // own objects inherits what it does not have, and no array is taken apart by an iterator.
  const { Object, Error, TypeError } = globalThis;
  const Module = host('node:module'), path = host('node:path'), { pathToFileURL } = host('node:url');
  const process = host('node:process');
  const { hasOwn: has, defineProperty, keys } = Object, { apply } = Reflect, { parse } = JSON, { isArray } = Array;
  const own = (object, name) => (object != null && has(object, name) ? object[name] : undefined);
  const uncurried = (method) => (object, ...values) => apply(method, object, values);
  const startsWith = uncurried(String.prototype.startsWith), endsWith = uncurried(String.prototype.endsWith);
  const slice = uncurried(String.prototype.slice), replaceAll = uncurried(String.prototype.replaceAll);
  const indexOf = uncurried(String.prototype.indexOf), lastIndexOf = uncurried(String.prototype.lastIndexOf);
  const sourceOf = uncurried(Function.prototype.toString);
  const { wrap } = Module, wrapper = { ...Module.wrapper };
  const compile = Module.prototype._compile, NAMES = ['exports', 'require', 'module', '__filename', '__dirname'];
  const major = Number.parseInt(process.versions.node), extensions = keys(Module._extensions).length;

  // ---- where the files are: the bundle stands where the entry stood

  // The absolute path of a name. Names are normalised, so that joining is cutting and adding.
  function locate(name) {
    let base = dirname;
    while (startsWith(name, '../')) {
      base = path.dirname(base);
      name = slice(name, 3);
    }
    if (path.sep !== '/') name = replaceAll(name, '/', path.sep);
    return endsWith(base, path.sep) ? base + name : base + path.sep + name;
  }

  // All bundles of a process share one pair of hooks and these maps: absolute path -> its row, absolute
  // path of a directory -> the file it leads to, absolute path of a directory -> the files in it.
  const key = Symbol.for('cjsbundle');
  const { files, aliased, folders } = Module[key] || install();
  const names = [];
  const modules = moduleParts && moduleParts[0]({ host, own, files, names, refuse: refusal, outer, filename, parts: moduleParts });
  for (let row = 0; row < table.length; row++) {
    const { 0: name, 1: links, 2: code, 3: imports, 4: exports, 5: text } = table[row];
    const file = { __proto__: null, row, links, code, imports, exports, text, names, locate, modules, home: filename, isEntry: row === entry };
    const place = file.isEntry ? filename : locate(name);
    names[row] = place;
    files[place] = file;
    const folder = path.dirname(place);
    const known = folders[folder] || (folders[folder] = []);
    known[known.length] = file;
  }
  const asked = keys(aliases);
  for (let at = 0; at < asked.length; at++) aliased[locate(asked[at])] = names[aliases[asked[at]]];

  // A single executable has no main module, and is no file that node could read a module from (Node docs, "Single executable
  // applications").
  if (!outer && filename === process.execPath) {
    main.id = '.';
    process.mainModule = Module._cache[filename] = main;
  }
  const isMain = outer ? outer.isMain : process.mainModule === main;
  const begun = starts && starts[0]({ host, files, find: (place) => find(Module[key], place), home: filename, isMain, program: starts[1] });
  if (startFiles) startFiles({ host, files, filename });
  if (sites) sites[0]({ host, files, names, filename }, sites[1]);

  return begun === undefined ? start(files[filename]) : begin(begun);

  function start(file) {
    file.isMain = isMain;
    if (own(file.code, 'module')) return modules.run(file, main);
    if (typeof file.code === 'string') return void (main.exports = parse(file.code));
    evaluate(file, main, filename, dirname);
  }

  // This process or thread is meant to run another module than the entry, or none for now.
  function begin({ place, required }) {
    if (place !== undefined) runAsMain(files[place], place, required);
    return outer && [{}];
  }

  // Node's module object for the bundle file becomes that module's, and the entry one like all others.
  function runAsMain(file, place, required) {
    files[filename].isEntry = false;
    for (let at = 0; at < required.length; at++) Module._load(required[at], null);
    delete Module._cache[filename];
    main.filename = place;
    main.path = path.dirname(place);
    main.paths = Module._nodeModulePaths(main.path);
    file.isMain = true;
    if (own(file.code, 'module')) {
      modules.begin(file, main);
    } else {
      Module._cache[place] = process.mainModule = main;
      load(file, main, place);
    }
  }

  function install() {
    const shared = { files: { __proto__: null }, aliased: { __proto__: null }, folders: { __proto__: null } };
    defineProperty(Module, key, { __proto__: null, value: shared });
    const resolveFilename = Module._resolveFilename;
    Module._resolveFilename = function (request, parent, isMain, options) {
      const found = resolve(shared, request, parent, options);
      if (typeof found === 'string') return found;
      if (found === undefined) return apply(resolveFilename, this, arguments);
      try {
        return apply(resolveFilename, this, arguments);
      } catch (error) {
        if (!error || error.code !== 'MODULE_NOT_FOUND') throw error;
        return found(error);
      }
    };
    extend(shared, '.js');
    extend(shared, '.json');
    return shared;
  }

  function extend(shared, extension) {
    const handler = Module._extensions[extension];
    Module._extensions[extension] = function (module, filename) {
      const file = shared.files[filename];
      if (file === undefined || isForNode(file)) apply(handler, this, arguments);
      else load(file, module, filename, extension);
    };
  }

  // The bundle file itself is Node's to load, also when it is loaded again; but an ES module runs once. Where Node was told to
  // refuse ES modules (`--no-experimental-require-module`), it does.
  function isForNode({ code, isEntry }) {
    return has(code, 'module') ? !isEntry && own(process.features, 'require_module') === false : isEntry;
  }

  // ---- where a request leads (Node docs, "All together")

  // The absolute path of the bundled module that a request leads to; undefined where it is for the host to find. A function
  // is for when the host has not found it either.
  function resolve(shared, request, parent, options) {
    if (typeof request !== 'string') return undefined;
    const from = parent ? parent.filename : undefined;
    if (options && options.paths !== undefined) return isArray(options.paths) ? resolveFrom(shared, request, options.paths) : undefined;
    if (typeof from !== 'string' && path.isAbsolute(request)) return find(shared, request);
    const file = typeof from === 'string' ? shared.files[from] : undefined, isKnown = file && has(file.links, request);
    if (isKnown && file.links[request] !== null) return follow(file, request, from);
    if (Module.isBuiltin(request)) return undefined;
    const isLeft = typeof from !== 'string' || (isKnown && !hasMoreExtensions());
    const found = isLeft ? undefined : search(shared, request, path.dirname(from));
    return found === undefined && parent ? lookedUp(shared, request, parent) : found;
  }

  // Where node has looked, which programs change (`module.paths`, NODE_PATH, `Module._nodeModulePaths`).
  function lookedUp(shared, request, parent) {
    if (isRelative(request)) return undefined;
    const look = (folder) => find(shared, path.resolve(folder, request), namesDirectory(request));
    return firstIn(() => Module._resolveLookupPaths(request, parent) || [], look);
  }

  // For when the host has found nothing: what is found first in these folders.
  function firstIn(folders, look) {
    return (error) => {
      const all = folders();
      for (let at = 0; at < all.length; at++) {
        const found = look(all[at]);
        if (found !== undefined) return found;
      }
      throw error;
    };
  }

  function namesDirectory(request) {
    const last = slice(request, lastIndexOf(request, '/') + 1);
    return last === '' || last === '.' || last === '..';
  }

  function isRelative(request) {
    return request[0] === '.' && (request.length === 1 || request[1] === '.' || request[1] === '/');
  }

  // With `paths`. The disk goes first: it may have nearer packages, which the bundle does not know of.
  function resolveFrom(shared, request, directories) {
    if (Module.isBuiltin(request)) return undefined;
    return firstIn(() => directories, (folder) => search(shared, request, path.resolve(folder)));
  }

  // A specifier that was resolved when the bundle was made.
  function follow(file, request, from) {
    const link = file.links[request];
    if (!isArray(link)) return isOvertaken(file.names[link], request, from) ? () => file.names[link] : file.names[link];
    if (link[0] === 'DEP0128') return indexFor(file, request, from);
    if (link[0] === 'MODULE_NOT_FOUND') return () => { throw refusal(link, from, file.locate); };
    throw refusal(link, from, file.locate);
  }

  // The index of a folder whose package.json means another file, which is not there. Node says so once to all files of a folder.
  function indexFor({ links, names, locate }, request, from) {
    const { 1: row, 2: place, 3: main } = links[request], asking = own(Module[key].folders, path.dirname(from)) || [];
    for (let at = 0; at < asking.length; at++) {
      const other = own(asking[at].links, request);
      if (isArray(other) && other[0] === 'DEP0128') asking[at].links[request] = other[1];
    }
    const message = `Invalid 'main' field in '${path.resolve(locate(place))}' of '${main}'. Please either fix that or report it to the module author`;
    if (process.emitWarning) process.emitWarning(message, 'DeprecationWarning', 'DEP0128');
    return names[row];
  }

  // Whether the program has added extensions, which are tried for files (Node docs, `require.extensions`).
  function hasMoreExtensions() {
    return keys(Module._extensions).length > extensions;
  }

  // Whether a file may come before the one in a folder that a request led to: by an extension that the program has added.
  function isOvertaken(place, request, from) {
    if (!hasMoreExtensions() || request[0] !== '.') return false;
    return startsWith(place, path.resolve(path.dirname(from), request) + path.sep);
  }

  // A specifier that is seen for the first time now.
  function search(shared, request, directory) {
    const isDirectory = namesDirectory(request);
    if (isRelative(request) || path.isAbsolute(request)) return find(shared, path.resolve(directory, request), isDirectory);
    for (let at = directory; ; at = path.dirname(at)) {
      const found = find(shared, path.resolve(at, 'node_modules', request), isDirectory) || known(shared, request, at);
      if (found !== undefined || at === path.dirname(at)) return found;
    }
  }

  // LOAD_AS_FILE and LOAD_AS_DIRECTORY over the files of the bundle. What is aliased may be either, so files go first.
  function find(shared, place, isDirectory) {
    if (!isDirectory && shared.files[place]) return place;
    return (!isDirectory && extended(shared, place)) || shared.aliased[place] || extended(shared, path.resolve(place, 'index'));
  }

  function extended({ files, aliased }, place) {
    const script = place + '.js', json = place + '.json';
    const found = files[script] ? script : aliased[script] || (files[json] ? json : aliased[json]);
    if (found !== undefined || !hasMoreExtensions()) return found;
    const all = keys(Module._extensions);
    for (let at = extensions; at < all.length; at++) {
      if (files[place + all[at]]) return place + all[at];
    }
  }

  // What a package or an `imports` name meant to a module of this directory: it means the same below it.
  function known(shared, request, directory) {
    const folder = shared.folders[directory];
    for (let at = 0; folder && at < folder.length; at++) {
      const file = folder[at], link = has(file.links, request) ? file.links[request] : undefined;
      if (typeof link === 'number') return file.names[link];
    }
  }

  // Node's error for a request, as it was when the bundle was made: [code, kind, message, properties]. Messages and properties
  // come in parts: a text; [name] for the path of a file, [0] for that of the file with the request; [name, 1] for its URL,
  // [name, 2] for the path in the URL.
  function refusal(link, from, locate) {
    const inWords = (parts) => {
      let text = '';
      for (let at = 0; at < parts.length; at++) text += typeof parts[at] === 'string' ? parts[at] : place(parts[at]);
      return text;
    };
    const place = ({ 0: name, 1: form }) => {
      const file = name === 0 ? from : path.resolve(locate(name));
      return form === 1 ? pathToFileURL(file).href : form === 2 ? pathToFileURL(file).pathname : file;
    };
    const kind = link[1], message = inWords(link[2]), properties = link[3];
    if (kind > 2) return invalidJson(kind === 3, message, inWords(properties.text), link[0]);
    const error = new (kind === 2 ? TypeError : Error)(message);
    if (kind > 0) coded(error, link[0]);
    else define(error, 'code', link[0]);
    const extra = keys(properties);
    for (let at = 0; at < extra.length; at++) define(error, extra[at], inWords(properties[extra[at]]));
    return error;
  }

  // As Node's own errors: the code stands in the stack and in the error's text, but not in its name.
  function coded(error, code) {
    const { name } = error;
    define(error, 'name', `${name} [${code}]`);
    void error.stack;
    delete error.name;
    define(error, 'toString', function toString() { return `${this.name} [${code}]: ${this.message}`; }, false);
    define(error, 'code', code);
    return error;
  }

  // The error for a package.json that is no JSON: the parser's own for `require` before Node 22.
  function invalidJson(isRequire, message, text, code) {
    let reason = '';
    let value = {};
    try {
      value = parse(text);
    } catch (error) {
      if (isRequire && major < 22) {
        error.message = `Error parsing ${message}: ${error.message}`;
        error.path = message;
        return error;
      }
      if (major < 22) reason = ` ${error.message}`;
    }
    // Of null, Node wants to know a property.
    if (major < 22) has(value, 'name');
    return coded(new Error(`${isRequire ? 'Invalid package config ' : ''}${message}.${reason}`), code);
  }

  // ---- how a file is loaded

  function load(file, module, filename, extension) {
    run(file, module, filename, extension);
    file.loaded = { __proto__: null, module, exports: module.exports };
  }

  // `extension` tells which of node's ways to load a file was taken.
  function run(file, module, filename, extension) {
    const { code } = file;
    if (typeof code === 'string') {
      runJson(code, module, filename);
    } else if (has(code, 'file') && extension === '.json') {
      const text = textOf(code);
      runJson(startsWith(text, '\uFEFF') ? slice(text, 1) : text, module, filename);
    } else if (has(code, 'source') || has(code, 'file')) {
      // Node would take what is no script for an ES module, unless it is told what the file's name or package says.
      if (has(code, 'isScript') && module._compile === compile) host('node:vm').compileFunction(code.source, NAMES, { __proto__: null, filename });
      module._compile(textOf(code), filename, has(code, 'isModule') ? 'module' : undefined);
    } else if (has(code, 'module')) {
      module.exports = file.modules.requireModule(file, module);
    } else if ((typeof code === 'function' || has(code, 'text')) && (module._compile !== compile || isRewrapped())) {
      // A hook wants to see (and change) the text before it runs: that is what stands between the wrapper's braces.
      const text = typeof code === 'function' ? sourceOf(code) : code.text;
      module._compile(slice(text, indexOf(text, '{') + 2, -2), filename);
    } else {
      evaluate(file, module, filename, path.dirname(filename));
    }
  }

  // Whether the program changed what Node puts around a module's text. (In a page, there is nothing to change.)
  function isRewrapped() {
    const { 0: head, 1: tail } = Object(Module.wrapper);
    return Module.wrap !== wrap || head !== wrapper[0] || tail !== wrapper[1];
  }

  function runJson(text, module, filename) {
    try {
      module.exports = parse(text);
    } catch (error) {
      error.message = filename + ': ' + error.message;
      throw error;
    }
  }

  function textOf(code) {
    if (has(code, 'source')) return code.source;
    return code.encoding === 'utf8' ? code.file : host('node:buffer').Buffer.from(code.file, code.encoding).toString();
  }

  function evaluate({ code, modules }, module, filename, dirname) {
    const wrapper = typeof code === 'function' ? code : code.script(modules && modules.importer(files[filename]));
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
  function define(object, name, value, enumerable = true) {
    defineProperty(object, name, { __proto__: null, value, writable: true, enumerable, configurable: true });
  }
})
