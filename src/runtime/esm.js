// ES modules: linking, live bindings, evaluation order, top-level await, namespaces, import() and require() of them, as
// ECMA-262 (Cyclic Module Records) and Node (docs, "Interoperability with CommonJS") have them. Used by runtime/node.js.
//
// A module's code is { module, dependencies, indirect, stars, imports, isAsync }: `module` is the module as a generator
// function of a handle and of what it sees of its dependencies (see src/scan/lower.rs), or that function's text; `dependencies` are its static
// specifiers, [specifier] where the import says `type: 'json'`; `indirect` are [exported, dependency, imported] of exports
// that belong to others (imported is 0 for a namespace); `imports` are [dependency, name] that have to exist.
//
// `parts` are runtime/evaluation.js, runtime/exports.js, runtime/namespace.js, runtime/entry.js and, where there is a top-level
// `for await`, runtime/loops.js.
//
// A record is the state of one module. Its `locals` are functions that read the module's own variables, by export name;
// importers get accessors that call them, so that a binding is live and has its temporal dead zone.
(function (bundle) {
  'use strict';
  const { host, own, files, names, refuse, outer, parts, filename } = bundle, { 1: startEvaluation, 2: startExports } = parts;
  const { 3: startNamespaces, 4: startEntry, 5: startLoops } = parts;
  const { Error, ReferenceError, SyntaxError, TypeError, Promise, String, URL, encodeURIComponent, JSON: { stringify } } = globalThis;
  const Module = host('node:module'), path = host('node:path'), { pathToFileURL, fileURLToPath } = host('node:url');
  const process = host('node:process'), compile = Module.prototype._compile;
  const { inspect, types } = host('node:util'), { stat, existsSync } = host('node:fs');
  // Taken before any module runs: programs change prototypes, and the loader must not notice.
  const { hasOwn: has, assign, create, keys, preventExtensions, defineProperty: define } = Object, { isArray } = Array;
  const { apply, ownKeys, getOwnPropertyDescriptor } = Reflect, { iterator, toStringTag } = Symbol;
  const uncurried = (method) => Function.prototype.call.bind(method);
  const push = uncurried([].push), pop = uncurried([].pop), sort = uncurried([].sort);
  const startsWith = uncurried(''.startsWith), slice = uncurried(''.slice), replaceAll = uncurried(''.replaceAll), exec = uncurried(/x/.exec);
  const resolved = Promise.resolve.bind(Promise), then = uncurried(Promise.prototype.then);
  // For loops over an array, whatever has become of its iterator.
  const each = (array) => ({
    __proto__: null,
    [iterator]() {
      let at = 0;
      return { __proto__: null, next: () => (at < array.length ? { done: false, value: array[at++] } : { done: true }) };
    },
  });
  // With constructors of their own: the default ones hand on their arguments by way of the iterator of arrays.
  const SafeMap = safe(class extends Map { constructor() { super(); } });
  const SafeSet = safe(class extends Set { constructor() { super(); } });
  const [major, minor] = process.versions.node.split('.');
  // What came in the middle of 2025, also to the version with long-term support.
  const isRecent = major > 24 || (major == 24 && minor >= 2) || (major == 22 && minor >= 18);
  const { evaluate, isAsyncGraph } = startEvaluation({ each, push, uncurried, then, resolved, SafeSet });
  const { exportedNames, resolveExport, bind, bindImports } = startExports({ each, push, own, SafeMap, SafeSet, namespaceOf });
  const makeNamespace = startNamespaces({ inspect, types, each, uncurried, environmentOf, visibleNames });
  const { run, begin } = startEntry({
    outer, process, major, Module, each, push, then, recordOf, link, evaluate, importOutside, explained, turns, namespaceOf, requiredNamespace, resolveExport,
  });
  const loop = startLoops && startLoops();
  // It has but `require`, if that.
  const isPage = outer && !outer.spaces;

  // A class that keeps its methods when those of the class that it extends are replaced.
  function safe(Class) {
    const parent = Object.getPrototypeOf(Class.prototype);
    for (const key of each(ownKeys(parent))) {
      if (!has(Class.prototype, key)) define(Class.prototype, key, { __proto__: null, ...getOwnPropertyDescriptor(parent, key) });
    }
    return Class;
  }

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  // ---- records

  // The record of a file of the bundle; another query makes another instance (Node docs, "URLs").
  function recordOf(file, query) {
    const records = file.records || (file.records = { __proto__: null });
    return records[query] || (records[query] = own(file.code, 'module') ? sourceRecord(file, query, file.code) : fileRecord(file));
  }

  function sourceRecord(file, query, code) {
    return {
      __proto__: null, file, query, code, status: 'new',
      locals: new SafeMap(), renamed: new SafeSet(), aliases: new SafeMap(), indirect: new SafeMap(),
      resolutions: new SafeMap(), asyncParents: [], pending: 0,
    };
  }

  // A CommonJS module or JSON: the names that can be seen from its text, with the values they have once it has run.
  function fileRecord(file) {
    const isJson = typeof file.code === 'string', seen = file.exports || [];
    const hasMarker = !isJson && major >= 23;
    const load = () => {
      const place = file.names[file.row], now = Module._load(place, undefined, false), { loaded } = file;
      // An import sees what the module had when it was done, not what its entry in the cache has been given since.
      const exports = !isJson && loaded && loaded.module === Module._cache[place] ? loaded.exports : now;
      const values = valuesOf(exports, seen);
      if (hasMarker) values['module.exports'] = exports;
      return values;
    };
    const record = foreignRecord(seen, load);
    record.names.add('default');
    if (hasMarker) record.names.add('module.exports');
    return assign(record, { __proto__: null, file, isJson, isCommonJs: !isJson });
  }

  function valuesOf(exports, names) {
    const values = { __proto__: null };
    for (const name of each(names)) {
      if (!has(exports, name)) continue;
      // A getter that throws leaves its name undefined.
      try { values[name] = exports[name]; } catch {}
    }
    values.default = exports;
    return values;
  }

  function foreignRecord(names, load) {
    const record = { __proto__: null, names: new SafeSet(), load, status: 'linked', values: undefined };
    assign(record, { isJson: false, isCommonJs: false, isLive: false });
    for (const name of each(names)) record.names.add(name);
    return record;
  }

  // Builtins by their name with `node:`: one namespace each, whoever imports it.
  const builtins = { __proto__: null };

  function builtinRecord(specifier) {
    const name = startsWith(specifier, 'node:') ? specifier : 'node:' + specifier;
    if (builtins[name]) return builtins[name];
    if (outer && outer.spaces[name]) return builtins[name] = spaceRecord(outer.spaces[name]);
    if (keys(builtins).length === 0) followSync();
    const exports = host(specifier), known = keys(exports);
    const record = foreignRecord(known, () => valuesOf(exports, known));
    record.names.add('default');
    record.values = record.load();
    record.isLive = true;
    return builtins[name] = record;
  }

  // Named exports of builtins change when a program says so (Node docs, `module.syncBuiltinESMExports()`).
  function followSync() {
    const sync = Module.syncBuiltinESMExports;
    Module.syncBuiltinESMExports = function syncBuiltinESMExports() {
      apply(sync, this, arguments);
      for (const name of each(keys(builtins))) builtins[name].values = builtins[name].load();
    };
  }

  // What a bundle that is an ES module imports itself (runtime/module.js): Node's own namespace.
  function spaceRecord(space) {
    const record = foreignRecord(keys(space), () => space);
    record.values = record.namespace = record.environment = space;
    record.isLive = true;
    return record;
  }

  // Something else of the host's: what was imported for it (see `importOutside`), or else what there is at once.
  function externalRecord(file, specifier, isJson) {
    const key = keyOutside(file, specifier, isJson);
    if (outside[key]) return outside[key];
    if (own(process.features, 'require_module')) return outside[key] = spaceRecord(importNow(file, specifier, isJson));
    resolveUrl(file, specifier);
    const exports = Module.createRequire(file.names[file.row])(specifier), known = isObject(exports) ? keys(exports) : [];
    const record = foreignRecord(known, () => valuesOf(exports, known));
    record.names.add('default');
    record.isCommonJs = true;
    return record;
  }

  // The namespace of what an ES module of the host's imports that stands in the place of the file.
  function importNow(file, specifier, isJson) {
    const place = file.names[file.row], name = `${place}?${encodeURIComponent(specifier)}`, module = new Module(name);
    const attributes = isJson ? " with { type: 'json' }" : '';
    try {
      apply(compile, module, [`import * as space from ${stringify(specifier)}${attributes}; export { space };`, name, 'module']);
    } catch (error) {
      error.message = replaceAll(error.message, name, () => place);
      throw error;
    }
    return module.exports.space;
  }

  // What modules of the host's were imported, by URL or name.
  const outside = { __proto__: null };

  function keyOutside(file, specifier, isJson) {
    return (isJson ? 'json:' : '') + (isUrl(specifier) ? urlOf(file, specifier).href : specifier);
  }

  // Imports what a module that is going to be linked needs from the host, in the order of the imports: nothing else knows
  // the conditions of `import`, waits for a top-level `await`, and gives live bindings. Nothing to wait for where there is none.
  function importOutside(root) {
    const found = [];
    lookAhead(root, found);
    return found.length > 0 ? importAll(found) : undefined;
  }

  // How many levels of modules there are below one (before Node 22: that are not loaded yet), and, into `found`, what is the
  // host's to load. Linking says what is wrong.
  function lookAhead(root, found) {
    const seen = new SafeSet();
    try {
      return levelsBelow(root);
    } catch {
      found.length = 0;
      return root.levels;
    }

    function levelsBelow(record) {
      const isNew = record.status === 'new';
      if (seen.has(record) || (!isNew && record.levels !== undefined)) return record.levels;
      seen.add(record);
      record.levels = 0;
      for (const request of each(record.code.dependencies)) {
        const isJson = isArray(request), specifier = isJson ? request[0] : request, dependency = lookUp(record.file, specifier, isJson);
        if (!dependency && isNew && !isPage) push(found, { file: record.file, specifier, isJson });
        const hasLevels = dependency && dependency.code && (!readsFiles || dependency.status === 'new');
        const levels = hasLevels ? levelsBelow(dependency) + 1 : readsFiles ? 0 : 1;
        if (levels > record.levels) record.levels = levels;
      }
      return record.levels;
    }
  }

  async function importAll(found) {
    for (const { file, specifier, isJson } of each(found)) {
      const key = keyOutside(file, specifier, isJson);
      if (outside[key]) continue;
      outside[key] = spaceRecord(await importFromHost(file, specifier, isJson ? { with: { type: 'json' } } : undefined));
    }
  }

  // The record that a specifier of a file leads to; undefined where it is the host's to import.
  function lookUp(file, specifier, isJson) {
    const link = linkOf(file, specifier);
    let record;
    if (isArray(link)) {
      const error = refuse(link, file.names[file.row], file.locate);
      if (isThereNow(file, specifier, error)) return undefined;
      throw error;
    }
    if (own(link, 'host')) return builtinRecord(link.host);
    if (own(link, 'outside')) return builtins[link.outside] || (builtins[link.outside] = spaceRecord(outer.spaces[link.outside]));
    if (link !== undefined) record = followLink(link);
    else if (isUrl(specifier)) record = recordAt(urlOf(file, specifier));
    else if (Module.isBuiltin(specifier)) {
      if (isJson) throw attributeError(startsWith(specifier, 'node:') ? specifier : 'node:' + specifier, true);
      return builtinRecord(specifier);
    }
    const error = record && unknownExtension(record.file);
    if (error) throw error;
    if (record && (record.code ? isJson : record.isJson !== isJson)) {
      // Only a bare specifier leads to the place of the file alone: others may have a query.
      throw attributeError(isUrl(specifier) ? urlOf(file, specifier) : pathToFileURL(record.file.names[record.file.row]), isJson);
    }
    return record;
  }

  // What the bundle knows of a specifier: a row, a row with a query, { host } for a builtin that the package of the file
  // calls by another name, { outside } for what the bundle imports itself, or Node's error.
  function linkOf(file, specifier) {
    return file.imports && has(file.imports, specifier) ? file.imports[specifier] : undefined;
  }

  // Whether something that was missing when the bundle was made has come since.
  function isThereNow(file, specifier, error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') return false;
    try {
      return existsSync(own(error, 'url') ? fileURLToPath(error.url) : Module.createRequire(file.names[file.row]).resolve(specifier));
    } catch {
      return false;
    }
  }

  function followLink(link) {
    if (typeof link === 'number') return recordOf(files[names[link]], '');
    const at = exec(/[?#]/, link).index;
    return recordOf(files[names[slice(link, 0, at)]], slice(link, at));
  }

  function isUrl(specifier) {
    return exec(/^(?:\.{0,2}\/|file:)/, specifier) !== null;
  }

  function urlOf(file, specifier) {
    return new URL(specifier, pathToFileURL(file.names[file.row]));
  }

  function recordAt(url) {
    let place;
    try { place = fileURLToPath(url); } catch { return undefined; }
    return files[place] && recordOf(files[place], url.search + url.hash);
  }

  // Attributes were called assertions before Node 21.
  function attributeError(url, isJson) {
    const isOld = major < 21;
    if (isJson) {
      const error = new TypeError(`Module "${url}" is not of type "json"`);
      return coded(error, isOld ? 'ERR_IMPORT_ASSERTION_TYPE_FAILED' : 'ERR_IMPORT_ATTRIBUTE_TYPE_INCOMPATIBLE');
    }
    const error = new TypeError(`Module "${url}" needs an import attribute of ${isOld ? 'type "json"' : '"type: json"'}`);
    return coded(error, isOld ? 'ERR_IMPORT_ASSERTION_TYPE_MISSING' : 'ERR_IMPORT_ATTRIBUTE_MISSING');
  }

  // What only `require` takes for a script.
  function unknownExtension({ names, row }) {
    const found = exec(/(?<=[^/\\])\.(?!(?:[cm]?[jt]s|[jt]sx|json)$)[^./\\]*$/, names[row]);
    return found ? coded(new TypeError(`Unknown file extension "${found[0]}" for ${names[row]}`), 'ERR_UNKNOWN_FILE_EXTENSION') : undefined;
  }

  // As Node's own errors: the code stands in the stack, but not in the name.
  function coded(error, code) {
    const { name } = error;
    const show = (key, value) => define(error, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
    show('name', `${name} [${code}]`);
    void error.stack;
    delete error.name;
    show('code', code);
    return error;
  }

  // ---- linking

  // Makes a module and all it imports ready to be evaluated. `require` must not close a cycle through what runs already.
  function link(root, isRequire) {
    const fresh = [], left = [], path = [];
    if (root.mismatch) throw root.mismatch;
    try {
      enter(root);
      while (path.length > 0) {
        const frame = path[path.length - 1], { record, next } = frame, requests = record.code.dependencies;
        if (next === requests.length) {
          push(left, pop(path).record);
          continue;
        }
        frame.next++;
        // What `require` loads is looked at one by one, with all below it.
        if (isRequire) push(record.dependencies, dependencyOf(record, requests[next], true));
        enter(record.dependencies[next]);
      }
      for (const record of each(fresh)) instantiate(record);
      // A name that is missing is told of the innermost module first.
      for (const record of each(left)) bindImports(record, isRequire);
      for (const record of each(fresh)) record.steps.next();
    } catch (error) {
      for (const record of each(fresh)) assign(record, sourceRecord(record.file, record.query, record.code));
      // A name that is not there will not come; a file may.
      if (error instanceof SyntaxError) root.mismatch = error;
      throw error;
    }
    for (const record of each(fresh)) record.status = 'linked';

    function enter(record) {
      if (record.status !== 'new') return;
      record.status = 'linking';
      record.dependencies = [];
      push(fresh, record);
      push(path, { record, next: 0 });
      if (isRequire) return;
      for (const request of each(record.code.dependencies)) push(record.dependencies, dependencyOf(record, request, false));
    }
  }

  function dependencyOf({ file }, request, isRequire) {
    const isJson = isArray(request), specifier = isJson ? request[0] : request;
    const record = lookUp(file, specifier, isJson) || externalRecord(file, specifier, isJson);
    if (!isRequire) return record;
    const from = ` ${specifier} in a cycle. (from ${file.names[file.row]})`;
    if (record.status === 'evaluating') throw cycleError('Cannot import Module' + from);
    const module = record.code || record.isJson || !record.file ? undefined : Module._cache[record.file.names[record.file.row]];
    if (module && module.loaded === false) throw cycleError('Cannot import CommonJS Module' + from);
    return record;
  }

  function cycleError(message) {
    return coded(new Error(message), 'ERR_REQUIRE_CYCLE_MODULE');
  }

  // The first step of the generator: hoists functions, and tells how to read each exported variable.
  function instantiate(record) {
    const { code, dependencies } = record;
    for (const entry of each(code.indirect)) record.indirect.set(entry[0], entry);
    const environments = [new Handle(record)];
    record.bindings = [];
    for (let index = 0; index < dependencies.length; index++) {
      record.bindings[index] = { __proto__: null };
      // V8 keeps an object with accessors fast only as a prototype.
      environments[index + 1] = create(record.bindings[index]);
    }
    record.steps = apply(typeof code.module === 'string' ? compiled(record) : code.module, undefined, environments);
    record.steps.next();
  }

  // What nests so deep that the engine may give up on it. The first line is the wrapper's, the second the module's first.
  function compiled({ file, code }) {
    const { Script } = host('node:vm');
    return new Script(`(${code.module})`, { __proto__: null, filename: file.names[file.row], lineOffset: -1 }).runInThisContext();
  }

  // ---- namespaces (ECMA-262, Module Namespace Exotic Objects)

  // What a namespace shows: an accessor per export, under the export's name. Reads of `namespace.name` go here.
  function environmentOf(record) {
    if (record.environment) return record.environment;
    const bindings = { __proto__: null };
    for (const name of each(visibleNames(record))) {
      const set = () => { throw new TypeError(`Cannot assign to read only property '${name}' of object '[object Module]'`); };
      bind(bindings, name, resolveExport(record, name), set);
    }
    define(bindings, toStringTag, { __proto__: null, value: 'Module' });
    return record.environment = preventExtensions(create(bindings));
  }

  function visibleNames(record) {
    const visible = [];
    for (const name of exportedNames(record)) if (resolveExport(record, name)) push(visible, name);
    return sort(visible);
  }

  function namespaceOf(record) {
    return record.namespace || (record.namespace = makeNamespace(record));
  }

  // What `require` returns for an ES module (Node docs, "Loading ECMAScript modules using require()"). Where it has a
  // default export, that is the namespace of a module `export * from …; export { default } from …; export const
  // __esModule = true`.
  function requiredNamespace(record) {
    const exports = (name) => Boolean(resolveExport(record, name));
    if (exports('module.exports')) return environmentOf(record)['module.exports'];
    if (!exports('default') || exports('__esModule')) return namespaceOf(record);
    if (!record.facade) {
      const facade = sourceRecord(record.file, record.query, { stars: [0] });
      facade.dependencies = [record];
      facade.indirect.set('default', ['default', 0, 'default']);
      facade.locals.set('__esModule', () => true);
      record.facade = namespaceOf(facade);
    }
    return record.facade;
  }

  // ---- what modules see

  // What stands for `import.meta`, `import(…)` and the wrapper's names in the text of an ES module, and what its function
  // tells before it runs.
  class Handle {
    record;
    import;
    constructor(record) {
      this.record = record;
      this.import = importer(record.file);
    }
    export(...getters) {
      for (let index = 0; index < getters.length; index += 2) this.record.locals.set(getters[index], getters[index + 1]);
    }
    // Exports whose variable has another name.
    exportAs(...getters) {
      apply(this.export, this, getters);
      for (let index = 0; index < getters.length; index += 2) this.record.renamed.add(getters[index]);
    }
    // Imports, by number, that have another name here.
    importAs(...aliases) {
      for (let index = 0; index < aliases.length; index += 2) this.record.aliases.set(aliases[index], aliases[index + 1]);
    }
    namespace(dependency) {
      return namespaceOf(this.record.dependencies[dependency]);
    }
    environment(dependency) {
      return environmentOf(this.record.dependencies[dependency]);
    }
    name(value) {
      if (has(value, 'name') && value.name !== 'default') define(value, 'name', { __proto__: null, value: 'default' });
    }
    // Stands around what assigns to an exported variable, where the bundle is an ES module.
    live(value) {
      const { followers } = this.record;
      if (followers) for (const update of each(followers)) update();
      return value;
    }
    loop() {
      return loop();
    }
    get meta() {
      return this.record.meta || (this.record.meta = metaOf(this.record));
    }
    get global() {
      return globalThis;
    }
  }
  for (const name of each(['require', 'module', 'exports', '__filename', '__dirname', 'arguments'])) {
    const check = () => {
      if (!(name in globalThis)) throw new ReferenceError(`${name} is not defined`);
    };
    define(Handle.prototype, name, {
      __proto__: null,
      get() {
        check();
        return globalThis[name];
      },
      set(value) {
        check();
        globalThis[name] = value;
      },
    });
  }

  function metaOf({ file, query }) {
    const filename = file.names[file.row];
    const meta = { __proto__: null, dirname: path.dirname(filename), filename };
    if (isRecent) meta.main = Boolean(file.isMain);
    meta.resolve = function resolve(specifier) { return resolveUrl(file, `${specifier}`); };
    meta.url = file.isEntry && outer && outer.url || pathToFileURL(filename).href + query;
    return meta;
  }

  function resolveUrl(file, specifier) {
    const link = linkOf(file, specifier);
    if (isArray(link)) {
      const error = refuse(link, file.names[file.row], file.locate);
      // What is not there has a URL all the same (Node docs, `import.meta.resolve(specifier)`).
      if (own(error, 'url')) return error.url;
      throw error;
    }
    if (own(link, 'host')) return 'node:' + link.host;
    if (link !== undefined && !own(link, 'outside')) {
      const { file: target, query = '' } = followLink(link);
      return pathToFileURL(target.names[target.row]).href + query;
    }
    if (Module.isBuiltin(specifier)) return startsWith(specifier, 'node:') ? specifier : 'node:' + specifier;
    if (isUrl(specifier)) return urlOf(file, specifier).href;
    try {
      return new URL(specifier).href;
    } catch {}
    const filename = file.names[file.row];
    try {
      return pathToFileURL(Module.createRequire(filename).resolve(specifier)).href;
    } catch (error) {
      if (error.code !== 'MODULE_NOT_FOUND') throw error;
      throw coded(new Error(`Cannot find package '${specifier}' imported from ${filename}`), 'ERR_MODULE_NOT_FOUND');
    }
  }

  // ---- import()

  // How many turns of the microtask queue `import(…)` takes: of what was imported before, of CommonJS, JSON and builtins, of
  // ES modules, how many more where these import others, and for each level of those, and where it fails. Before Node 22 files
  // have to be read: that goes on after what is in the queues, and after timers that are due, for one level after the other.
  const readsFiles = major < 22, TURNS = readsFiles ? { known: 5, other: 13, failed: 2 } : major < 24
    ? { known: 6, other: 11, fresh: 11, below: 4, level: 4, failed: 3 } : { known: 5, other: 8, fresh: 8, below: 0, level: 2, failed: 3 };

  function importer(file) {
    return (specifier, options) => {
      let text, record;
      try {
        text = `${specifier}`;
        if (isElsewhere(file, text)) return importFromHost(file, text, options);
        const isJson = wantsJson(options, file, text);
        // V8 has its own words for options that are none.
        if (isJson === undefined) return importFromHost(file, 'data:text/javascript,', options);
        record = lookUp(file, text, isJson) || lookUpBare(file, text);
      } catch (error) {
        return importFailed(error);
      }
      return record ? importRecord(record) : importFromHost(file, text, options);
    };
  }

  // Whether it is a URL for which Node does all, down to what it says of the attributes: `data:` and the like.
  function isElsewhere(file, specifier) {
    return exec(/^(?!file:|node:)[\w+.-]+:/, specifier) !== null && linkOf(file, specifier) === undefined;
  }

  async function importFailed(error) {
    await turns(TURNS.failed);
    throw error;
  }

  // ECMA-262, EvaluateImportCall, and Node's rules for attributes, which V8 called assertions before Node 21. Undefined where
  // the options are refused as such.
  function wantsJson(options, file, specifier) {
    if (options === undefined) return false;
    if (!isObject(options)) return undefined;
    const isOld = major < 21, attributes = options.with === undefined && isOld ? options.assert : options.with;
    if (attributes === undefined) return false;
    if (!isObject(attributes)) return undefined;
    for (const key of each(keys(attributes))) {
      const value = attributes[key];
      if (typeof value !== 'string') return undefined;
      if (key === 'type' && value === 'json') continue;
      if (key === 'type' && isOld) throw coded(new TypeError(`Import attribute type "${value}" is unsupported`), 'ERR_IMPORT_ASSERTION_TYPE_UNSUPPORTED');
      const message = `Import attribute "${key}" with value "${value}" is not supported`, where = isRecent ? ` in ${resolveUrl(file, specifier)}` : '';
      throw coded(new TypeError(message + where), 'ERR_IMPORT_ATTRIBUTE_UNSUPPORTED');
    }
    return attributes.type === 'json';
  }

  // A package that is in the bundle, but whose name was not known when the bundle was made.
  function lookUpBare(file, specifier) {
    if (exec(/^[./]|^[\w+.-]+:/, specifier)) return undefined;
    // What Node has to say about the package's way of writing, it says when it imports it.
    const noDeprecation = getOwnPropertyDescriptor(process, 'noDeprecation');
    define(process, 'noDeprecation', { __proto__: null, value: true, configurable: true });
    try {
      return recordAt(pathToFileURL(Module.createRequire(file.names[file.row]).resolve(specifier)));
    } catch {
      return undefined;
    } finally {
      if (noDeprecation) define(process, 'noDeprecation', { __proto__: null, ...noDeprecation });
      else delete process.noDeprecation;
    }
  }

  async function importRecord(record) {
    if (record.status === 'new') {
      const found = [], levels = lookAhead(record, found);
      if (!readsFiles) await turns(TURNS.fresh + (levels > 0 ? TURNS.below + levels * TURNS.level : 0));
      else for (let level = 0; level <= levels; level++) await reading(record.file);
      if (record.status === 'new' && found.length > 0) await importAll(found);
      if (record.status === 'new') link(record, false);
    } else if (readsFiles && record.isJson && !record.isKnown) {
      await reading(record.file);
    } else {
      await turns(record.isKnown || record.code ? TURNS.known : TURNS.other);
    }
    record.isKnown = true;
    try {
      await evaluate(record);
    } catch (error) {
      throw explained(error);
    }
    return namespaceOf(record);
  }

  // Node's hint, when an ES module has failed because it took itself for CommonJS.
  function explained(error) {
    if (!isObject(error) || error.name !== 'ReferenceError') return error;
    const found = exec(/^(require|module|exports|__filename|__dirname) is not defined$/, error.message);
    if (found) error.message += ' in ES module scope' + (found[1] === 'require' ? ', you can use import instead' : '');
    return error;
  }

  async function turns(count) {
    for (let turn = 0; turn < count; turn++) await undefined;
  }

  // The time that it takes to open, measure and read a file.
  function reading(file) {
    return new Promise((resolve) => {
      let steps = 0;
      const step = () => (++steps > 3 ? resolve() : stat(file.names[file.row], step));
      step();
    });
  }

  // Node looks for it as from the file: for the conditions of `import`, packages that lie nearer than the bundle, and errors.
  function importFromHost(file, specifier, options) {
    if (isPage) return import(isUrl(specifier) ? urlOf(file, specifier).href : specifier, options);
    if (file.isEntry && file.home !== process.execPath) return import(specifier, options);
    const imported = file.import || (file.import = importerAt(file.names[file.row]));
    return imported(specifier, options);
  }

  // `import()` of a script that lies at that place.
  function importerAt(place) {
    const script = new Module(place);
    apply(compile, script, ['module.exports = (specifier, options) => import(specifier, options)', place, 'commonjs']);
    return script.exports;
  }

  // ---- require() of ES modules

  // The value of `require` for an ES module of the bundle.
  function requireModule(file, module) {
    const record = recordOf(file, ''), from = module.parent ? module.parent.filename : undefined;
    const message = `Cannot require() ES Module ${module.id} in a cycle.${from ? ` (from ${from})` : ''}`;
    if (record.status === 'evaluating') {
      throw cycleError(message + ' A cycle involving require(esm) is not allowed to maintain invariants mandated by the ECMAScript' +
        ' specification. Try making at least part of the dependency in the graph lazily loaded.');
    }
    // Node's loader gives who closes a cycle the exports as they are: who requires what is being required gets this error.
    const exports = (property) => define(module, 'exports', { __proto__: null, enumerable: true, configurable: true, ...property });
    exports({ get() { throw cycleError(message); } });
    try {
      return evaluateRequired(record, module);
    } finally {
      exports({ value: {}, writable: true });
    }
  }

  // How Node tells by whom a module was required.
  function requirersOf({ id, parent }) {
    if (major < 24) return (parent ? `\n  From ${parent.filename} ` : '') + `\n  Requiring ${id} `;
    let stack = '';
    for (; parent; parent = parent.parent) stack += `\n- ${parent.filename || parent.id}`;
    return `\nRequired module: ${id}` + (stack && '\nRequire stack:' + stack);
  }

  function evaluateRequired(record, module) {
    if (record.status === 'new') link(record, true);
    if (isAsyncGraph(record)) {
      throw coded(new Error('require() cannot be used on an ESM graph with top-level await. Use import() instead. To see where the' +
        ' top-level await comes from, use --experimental-print-required-tla.' + requirersOf(module)), 'ERR_REQUIRE_ASYNC_MODULE');
    }
    try {
      evaluate(record);
    } catch (error) {
      throw explained(error);
    }
    return requiredNamespace(record);
  }

  return { requireModule, importer, resolveUrl, run, begin };
})
