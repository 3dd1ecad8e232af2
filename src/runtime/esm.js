// ES modules: linking, live bindings, evaluation order, top-level await, namespaces, import() and require() of them, as
// ECMA-262 (Cyclic Module Records) and Node (docs, "Interoperability with CommonJS") have them. Used by runtime/node.js.
//
// A module's code is { module, dependencies, indirect, stars, imports, isAsync }: `module` is the module as a generator
// function of a handle and the environments of its dependencies (see src/scan/lower.rs); `dependencies` are its static
// specifiers, [specifier] where the import says `type: 'json'`; `indirect` are [exported, dependency, imported] of exports
// that belong to others (imported is 0 for a namespace); `imports` are [dependency, name] that have to exist.
//
// A record is the state of one module. Its `environment` has one property per export, through which importers see the
// binding: an accessor that reads the module's own variable, so that it is live and has its temporal dead zone.
(function (bundle) {
  'use strict';
  const { host, files, names, refuse } = bundle;
  const Module = host('node:module'), path = host('node:path'), { pathToFileURL, fileURLToPath } = host('node:url');
  const { existsSync } = host('node:fs');
  const has = Object.hasOwn, apply = Reflect.apply, define = Object.defineProperty, isArray = Array.isArray;
  const { isModuleNamespaceObject } = host('node:util').types;
  const resolved = Promise.resolve.bind(Promise), then = Promise.prototype.then, parse = JSON.parse;
  const [major, minor] = process.versions.node.split('.');
  let asyncOrder = 0;

  // ---- records

  // The record of a file of the bundle; another query makes another instance (Node docs, "URLs").
  function recordOf(file, query) {
    const records = file.records || (file.records = { __proto__: null });
    return records[query] || (records[query] = file.code.module ? sourceRecord(file, query) : fileRecord(file));
  }

  function sourceRecord(file, query) {
    return { file, query, code: file.code, status: 'new', environment: { __proto__: null }, asyncParents: [], pending: 0 };
  }

  // A CommonJS module or JSON: the names that can be seen from its text, with the values they have once it has run.
  function fileRecord(file) {
    const isJson = typeof file.code === 'string';
    const names = ['default', ...(file.exports || []).filter((name) => name !== 'default')];
    if (!isJson && major >= 23 && !names.includes('module.exports')) names.push('module.exports');
    return foreignRecord(names, () => {
      const filename = file.names[file.row];
      const exports = Module._load(filename, undefined, false);
      const values = { __proto__: null, default: exports, 'module.exports': exports };
      for (const name of names) {
        if (name === 'default' || name === 'module.exports' || exports == null || !has(Object(exports), name)) continue;
        // A getter that throws leaves its name undefined.
        try { values[name] = exports[name]; } catch {}
      }
      return values;
    }, isJson);
  }

  // Something of the host's: a builtin or an external. Its names are known once it is there.
  function hostRecord(file, specifier) {
    const exports = Module.createRequire(file.names[file.row])(nameForHost(file, specifier));
    const isNamespace = isModuleNamespaceObject(exports);
    const own = exports !== null && (typeof exports === 'object' || typeof exports === 'function') ? Object.keys(exports) : [];
    const names = isNamespace ? own : ['default', ...own.filter((name) => name !== 'default')];
    return foreignRecord(names, () => {
      const values = { __proto__: null };
      for (const name of own) values[name] = exports[name];
      if (!isNamespace) values.default = exports;
      return values;
    });
  }

  function foreignRecord(names, load, isJson) {
    const record = { names, load, isJson, status: 'linked', environment: { __proto__: null }, values: undefined };
    for (const name of names) expose(record, name, () => record.values && record.values[name]);
    return record;
  }

  function expose(record, name, get) {
    const set = () => { throw new TypeError('Assignment to constant variable.'); };
    define(record.environment, name, { __proto__: null, get, set, enumerable: true });
  }

  // The record that a specifier of a file leads to; undefined where it is the host's to import.
  function lookUp(file, specifier, isJson) {
    const link = linkOf(file, specifier);
    if (isArray(link)) {
      const error = refuse(link, file.names[file.row], file.locate);
      if (!isThereNow(file, specifier, error)) throw error;
      return undefined;
    }
    let record;
    if (link !== undefined && !link.host) {
      const [row, query] = String(link).split(/(?=[?#])/);
      record = recordOf(files[names[row]], query || '');
    } else {
      const found = isUrl(specifier) ? files[toPath(file, specifier)] : undefined;
      record = found && recordOf(found, '');
    }
    if (record && !record.code && Boolean(record.isJson) !== isJson) throw attributeError(file, specifier, isJson);
    return record;
  }

  // What the bundle knows of a specifier: a row, a row and a query, Node's error, or { host } for a builtin that the package
  // of the file calls by another name.
  function linkOf(file, specifier) {
    return file.imports && has(file.imports, specifier) ? file.imports[specifier] : undefined;
  }

  function nameForHost(file, specifier) {
    const link = linkOf(file, specifier);
    return link && link.host || specifier;
  }

  // Whether something that was missing when the bundle was made has come since.
  function isThereNow(file, specifier, error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') return false;
    try {
      return existsSync(error.url ? fileURLToPath(error.url) : Module.createRequire(file.names[file.row]).resolve(specifier));
    } catch {
      return false;
    }
  }

  function isUrl(specifier) {
    return /^(?:\.{0,2}\/|file:)/.test(specifier);
  }

  function toPath(file, specifier) {
    try {
      return fileURLToPath(new URL(specifier, pathToFileURL(file.names[file.row])));
    } catch {}
  }

  function attributeError(file, specifier, isJson) {
    const url = pathToFileURL(toPath(file, specifier) || specifier);
    return isJson
      ? coded(new TypeError(`Module "${url}" is not of type "json"`), 'ERR_IMPORT_ATTRIBUTE_TYPE_INCOMPATIBLE')
      : coded(new TypeError(`Module "${url}" needs an import attribute of "type: json"`), 'ERR_IMPORT_ATTRIBUTE_MISSING');
  }

  // As Node's own errors: the code stands in the stack, but not in the name.
  function coded(error, code) {
    const { name } = error;
    error.name = `${name} [${code}]`;
    void error.stack;
    delete error.name;
    error.code = code;
    return error;
  }

  // ---- linking

  // Makes a module and all it imports ready to be evaluated.
  function link(root) {
    const fresh = [], pending = [root];
    while (pending.length > 0) {
      const record = pending.pop();
      if (record.status !== 'new') continue;
      record.status = 'linking';
      fresh.push(record);
      record.dependencies = record.code.dependencies.map((specifier) => {
        const isJson = isArray(specifier), text = isJson ? specifier[0] : specifier;
        return lookUp(record.file, text, isJson) || hostRecord(record.file, text);
      });
      for (let index = record.dependencies.length - 1; index >= 0; index--) pending.push(record.dependencies[index]);
    }
    try {
      for (const record of fresh) instantiate(record);
      for (const record of fresh) for (const name of exportedNames(record, [])) exposeExport(record, name);
      for (const record of fresh) bindImports(record);
    } catch (error) {
      for (const record of fresh) record.status = 'new';
      throw error;
    }
    for (const record of fresh) record.status = 'linked';
  }

  // The first step of the generator: hoists functions, and tells how to read each exported variable.
  function instantiate(record) {
    record.locals = { __proto__: null };
    record.environment = record.environment || { __proto__: null };
    const environments = record.dependencies.map((dependency) => dependency.environment);
    record.steps = apply(record.code.module, undefined, [handleOf(record), ...environments]);
    record.steps.next();
  }

  function exposeExport(record, name) {
    const target = resolveExport(record, name, []);
    if (!target || has(record.environment, name)) return;
    if (target.name === 0) expose(record, name, () => namespaceOf(target.record));
    else if (target.record.code) expose(record, name, target.record.locals[target.name]);
    else expose(record, name, () => target.record.environment[target.name]);
  }

  // The second step: every name that is imported has to exist; namespaces get their constants.
  function bindImports(record) {
    for (const [dependency, name] of record.code.imports) {
      if (resolveExport(record.dependencies[dependency], name, [])) continue;
      const specifier = [].concat(record.code.dependencies[dependency])[0];
      throw new SyntaxError(`The requested module '${specifier}' does not provide an export named '${name}'`);
    }
    record.steps.next();
  }

  // ECMA-262, GetExportedNames.
  function exportedNames(record, visited) {
    if (!record.code) return record.names;
    if (visited.includes(record)) return [];
    visited.push(record);
    const names = new Set([...Object.keys(record.locals), ...record.code.indirect.map(([exported]) => exported)]);
    for (const star of record.code.stars) {
      for (const name of exportedNames(record.dependencies[star], visited)) if (name !== 'default') names.add(name);
    }
    return [...names];
  }

  // ECMA-262, ResolveExport: { record, name } (name 0: the namespace), null if there is none, undefined if ambiguous.
  function resolveExport(record, name, visited) {
    if (!record.code) return record.names.includes(name) ? { record, name } : null;
    if (visited.some((seen) => seen.record === record && seen.name === name)) return null;
    visited.push({ record, name });
    if (record.locals[name]) return { record, name };
    const indirect = record.code.indirect.find(([exported]) => exported === name);
    if (indirect) {
      const [, dependency, imported] = indirect, from = record.dependencies[dependency];
      return imported === 0 ? { record: from, name: 0 } : resolveExport(from, imported, visited);
    }
    return name === 'default' ? null : resolveStar(record, name, visited);
  }

  function resolveStar(record, name, visited) {
    let found = null;
    for (const star of record.code.stars) {
      const target = resolveExport(record.dependencies[star], name, visited);
      if (target === undefined) return undefined;
      if (target === null) continue;
      if (found && (found.record !== target.record || found.name !== target.name)) return undefined;
      found = target;
    }
    return found;
  }

  // ---- evaluation (ECMA-262, Evaluate and what it calls, under its own names)

  // Evaluates a linked module; returns a promise only where something in it is asynchronous.
  function evaluate(record) {
    if (!record.code) return evaluateForeign(record);
    if (record.status === 'evaluating-async' || record.status === 'evaluated') record = record.cycleRoot || record;
    const stack = [];
    try {
      innerEvaluate(record, stack, 0);
    } catch (error) {
      for (const member of stack) finish(member, { error });
      throw error;
    }
    return record.status === 'evaluating-async' ? settled(record) : undefined;
  }

  function evaluateForeign(record) {
    if (!record.values) record.values = record.load();
  }

  function finish(record, failure) {
    record.status = 'evaluated';
    record.failure = failure;
    record.cycleRoot = record.cycleRoot || record;
    if (record.capability) failure ? record.capability.reject(failure.error) : record.capability.resolve();
  }

  function settled(record) {
    if (!record.capability) {
      const capability = record.capability = {};
      capability.promise = new Promise((resolve, reject) => Object.assign(capability, { resolve, reject }));
    }
    return record.capability.promise;
  }

  function innerEvaluate(record, stack, index) {
    if (!record.code) {
      evaluateForeign(record);
      return index;
    }
    if (record.status === 'evaluating-async' || record.status === 'evaluated') {
      if (record.failure) throw record.failure.error;
      return index;
    }
    if (record.status === 'evaluating') return index;
    record.status = 'evaluating';
    record.index = record.ancestor = index++;
    record.pending = 0;
    stack.push(record);
    for (const dependency of record.dependencies) {
      index = innerEvaluate(dependency, stack, index);
      if (dependency.code) waitFor(record, dependency);
    }
    if (record.pending > 0 || record.code.isAsync) {
      record.order = ++asyncOrder;
      if (record.pending === 0) executeAsync(record);
    } else {
      record.steps.next();
    }
    if (record.ancestor === record.index) closeCycle(record, stack);
    return index;
  }

  function waitFor(record, dependency) {
    let awaited = dependency;
    if (dependency.status === 'evaluating') {
      record.ancestor = Math.min(record.ancestor, dependency.ancestor);
    } else {
      awaited = dependency.cycleRoot;
      if (awaited.failure) throw awaited.failure.error;
    }
    if (awaited.order !== undefined && awaited.status !== 'evaluated') {
      record.pending++;
      awaited.asyncParents.push(record);
    }
  }

  function closeCycle(root, stack) {
    let member;
    do {
      member = stack.pop();
      member.cycleRoot = root;
      if (member.order === undefined) member.status = 'evaluated';
      else if (member.status !== 'evaluated') member.status = 'evaluating-async';
    } while (member !== root);
  }

  // Runs a module with top-level await: each `yield` of the generator is an `await` of the module.
  function executeAsync(record) {
    const { steps } = record;
    const done = () => apply(then, resolved(), [() => fulfilled(record)]);
    const failed = (error) => apply(then, resolved(), [() => rejected(record, error)]);
    if (record.code.isAsync === 2) return void apply(then, steps.next(), [() => fulfilled(record), (error) => rejected(record, error)]);
    const resume = (method, value) => {
      let step;
      try {
        step = apply(steps[method], steps, [value]);
      } catch (error) {
        return void failed(error);
      }
      if (step.done) return void done();
      try {
        apply(then, resolved(step.value), [(value) => resume('next', value), (error) => resume('throw', error)]);
      } catch (error) {
        resume('throw', error);
      }
    };
    resume('next');
  }

  function fulfilled(record) {
    if (record.status === 'evaluated') return;
    finish(record);
    const ready = [];
    gatherAncestors(record, ready);
    ready.sort((a, b) => a.order - b.order);
    for (const parent of ready) {
      if (parent.status === 'evaluated') continue;
      if (parent.code.isAsync) {
        executeAsync(parent);
        continue;
      }
      try {
        parent.steps.next();
      } catch (error) {
        rejected(parent, error);
        continue;
      }
      finish(parent);
    }
  }

  function gatherAncestors(record, ready) {
    for (const parent of record.asyncParents) {
      if (ready.includes(parent) || (parent.cycleRoot && parent.cycleRoot.failure)) continue;
      if (--parent.pending > 0) continue;
      ready.push(parent);
      if (!parent.code.isAsync) gatherAncestors(parent, ready);
    }
  }

  function rejected(record, error) {
    if (record.status === 'evaluated') return;
    finish(record, { error });
    for (const parent of record.asyncParents) rejected(parent, error);
  }

  function isAsyncGraph(root) {
    const seen = new Set([root]);
    for (const record of seen) {
      if (!record.code) continue;
      if (record.code.isAsync && record.status !== 'evaluated') return true;
      for (const dependency of record.dependencies || []) seen.add(dependency);
    }
    return false;
  }

  // ---- namespaces (ECMA-262, Module Namespace Exotic Objects)

  function namespaceOf(record) {
    if (record.namespace) return record.namespace;
    const names = exportedNames(record, []).filter((name) => resolveExport(record, name, []));
    return record.namespace = namespace(names, (name) => record.environment[name]);
  }

  // An object whose properties are data properties to the outside and read from `get`.
  function namespace(names, get) {
    const target = { __proto__: null };
    for (const name of names.sort()) define(target, name, { __proto__: null, value: undefined, writable: true, enumerable: true });
    define(target, Symbol.toStringTag, { __proto__: null, value: 'Module' });
    Object.preventExtensions(target);
    const isExport = (key) => typeof key === 'string' && has(target, key);
    return new Proxy(target, {
      __proto__: null,
      get: (_, key) => (isExport(key) ? get(key) : target[key]),
      getOwnPropertyDescriptor(_, key) {
        const descriptor = Reflect.getOwnPropertyDescriptor(target, key);
        if (isExport(key)) descriptor.value = get(key);
        return descriptor;
      },
      set: () => false,
      defineProperty(_, key, wanted) {
        const descriptor = Reflect.getOwnPropertyDescriptor(target, key);
        if (isExport(key)) descriptor.value = get(key);
        if (!descriptor) return false;
        for (const part of Reflect.ownKeys(wanted)) if (!Object.is(wanted[part], descriptor[part])) return false;
        return true;
      },
    });
  }

  // What `require` returns for an ES module (Node docs, "Loading ECMAScript modules using require()").
  function requiredNamespace(record) {
    const names = exportedNames(record, []).filter((name) => resolveExport(record, name, []));
    if (names.includes('module.exports')) return record.environment['module.exports'];
    if (!names.includes('default') || names.includes('__esModule')) return namespaceOf(record);
    const get = (name) => (name === '__esModule' ? true : record.environment[name]);
    return record.facade || (record.facade = namespace([...names, '__esModule'], get));
  }

  // ---- what modules see

  // What stands for `import.meta`, `import(…)` and the wrapper's names in the text of an ES module.
  function handleOf(record) {
    const handle = {
      __proto__: null,
      export(...getters) {
        for (let index = 0; index < getters.length; index += 2) record.locals[getters[index]] = getters[index + 1];
      },
      namespace: (dependency) => namespaceOf(record.dependencies[dependency]),
      name: (value) => has(value, 'name') && value.name !== 'default' && define(value, 'name', { __proto__: null, value: 'default' }),
      import: importer(record.file),
      get meta() {
        return record.meta || (record.meta = metaOf(record));
      },
    };
    for (const name of ['require', 'module', 'exports', '__filename', '__dirname', 'arguments']) {
      define(handle, name, { __proto__: null, get() { throw new ReferenceError(`${name} is not defined`); } });
    }
    return handle;
  }

  function metaOf({ file, query }) {
    const filename = file.names[file.row];
    const meta = { __proto__: null, dirname: path.dirname(filename), filename };
    if (major > 24 || (major == 24 && minor >= 2)) meta.main = Boolean(file.isEntry && file.isMain);
    meta.resolve = function resolve(specifier) { return resolveUrl(file, `${specifier}`); };
    meta.url = pathToFileURL(filename).href + query;
    return meta;
  }

  function resolveUrl(file, specifier) {
    const link = linkOf(file, specifier);
    if (isArray(link)) {
      const error = refuse(link, file.names[file.row], file.locate);
      // Nobody has to be there to be named (lib/internal/modules/esm/initialize_import_meta.js).
      if (error.url) return error.url;
      throw error;
    }
    if (link && link.host) specifier = link.host;
    else if (link !== undefined) {
      const [row, query] = String(link).split(/(?=[?#])/);
      return pathToFileURL(names[row]).href + (query || '');
    }
    if (Module.isBuiltin(specifier)) return specifier.startsWith('node:') ? specifier : 'node:' + specifier;
    if (isUrl(specifier)) return new URL(specifier, pathToFileURL(file.names[file.row])).href;
    try {
      return new URL(specifier).href;
    } catch {}
    return pathToFileURL(Module.createRequire(file.names[file.row]).resolve(specifier)).href;
  }

  // `import(…)` of a file: asynchronous also where everything is there already.
  function importer(file) {
    return (specifier, options) => new Promise((resolve) => {
      const text = `${specifier}`;
      const attributes = options && options.with, isJson = Boolean(attributes && attributes.type === 'json');
      resolve(apply(then, resolved(), [() => importNow(file, text, isJson, options)]));
    });
  }

  function importNow(file, specifier, isJson, options) {
    const record = lookUp(file, specifier, isJson);
    if (!record) return importFromHost(file, specifier, options);
    if (record.code && record.status === 'new') link(record);
    const promise = evaluate(record);
    return promise ? apply(then, promise, [() => namespaceOf(record)]) : namespaceOf(record);
  }

  function importFromHost(file, specifier, options) {
    specifier = nameForHost(file, specifier);
    const isPath = /^\.{0,2}\//.test(specifier);
    const url = isPath ? new URL(specifier, pathToFileURL(file.names[file.row])).href : specifier;
    return options === undefined ? import(url) : import(url, options);
  }

  // The value of `require` for an ES module of the bundle.
  function requireModule(file, module) {
    const record = recordOf(file, '');
    if (record.status === 'evaluating') throw cycleError(module);
    if (record.status === 'new') link(record);
    if (isAsyncGraph(record)) {
      throw coded(new Error('require() cannot be used on an ESM graph with top-level await. Use import() instead. To see where the' +
        ' top-level await comes from, use --experimental-print-required-tla.'), 'ERR_REQUIRE_ASYNC_MODULE');
    }
    evaluate(record);
    return requiredNamespace(record);
  }

  function cycleError(module) {
    const from = module.parent ? ` (from ${module.parent.filename})` : '';
    return coded(new Error(`Cannot require() ES Module ${module.id} in a cycle.${from}`), 'ERR_REQUIRE_CYCLE_MODULE');
  }

  // The entry. As the main module it starts from the microtask queue, as in Node; required, it runs at once.
  function run(file, module) {
    const record = recordOf(file, '');
    if (!file.isMain) {
      link(record);
      const promise = evaluate(record);
      module.exports = promise ? {} : requiredNamespace(record);
      return;
    }
    delete Module._cache[module.filename];
    process.mainModule = undefined;
    apply(then, resolved(), [() => {
      link(record);
      const promise = evaluate(record);
      if (promise) awaitMain(promise);
    }]).catch(crash);
  }

  // Exit code 13 where the event loop runs empty before the entry is done (Node docs, "Exit codes").
  function awaitMain(promise) {
    const unsettled = (code) => {
      if (code !== 0) return;
      process.exitCode = 13;
      process.stderr.write('Warning: Detected unsettled top-level await\n');
    };
    process.on('exit', unsettled);
    apply(then, promise, [() => process.off('exit', unsettled), (error) => { process.off('exit', unsettled); crash(error); }]);
  }

  // An error of the main module is an uncaught exception, not a rejection.
  function crash(error) {
    process.nextTick(() => { throw error; });
  }

  return { requireModule, importer, run };
})
