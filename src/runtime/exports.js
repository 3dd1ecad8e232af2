// Which names an ES module exports, whose they are (ECMA-262, Source Text Module Records), and how importers see them, for
// runtime/esm.js: `each`, `push` and the classes are those that programs can't change.
(function (modules) {
  'use strict';
  const { each, push, own, SafeMap, SafeSet, namespaceOf } = modules;
  const { ReferenceError, SyntaxError, TypeError } = globalThis, { defineProperty: define } = Object, { isArray } = Array;

  // ECMA-262, GetExportedNames: a set. `walk`: which modules were visited, and whether one was found that had been before.
  function exportedNames(record, walk) {
    if (!record.code) return record.names;
    if (record.exported) return record.exported;
    const isRoot = !walk, all = new SafeSet();
    if (isRoot) walk = { __proto__: null, visited: new SafeSet(), isCut: false };
    if (walk.visited.has(record)) {
      walk.isCut = true;
      return all;
    }
    walk.visited.add(record);
    const wasCut = walk.isCut;
    walk.isCut = false;
    for (const name of record.locals.keys()) all.add(name);
    for (const name of record.indirect.keys()) all.add(name);
    for (const star of each(record.code.stars)) {
      for (const name of exportedNames(record.dependencies[star], walk)) if (name !== 'default') all.add(name);
    }
    // Within a cycle, what was visited before is missing from the names of all modules but the first.
    if (isRoot || !walk.isCut) record.exported = all;
    walk.isCut = walk.isCut || wasCut;
    return all;
  }

  // ECMA-262, ResolveExport: { record, name } (name 0: the namespace), null if there is none, undefined if ambiguous.
  function resolveExport(record, name, visited) {
    if (!record.code) return record.names.has(name) ? { record, name } : null;
    if (visited) return resolveIn(record, name, visited);
    if (!record.resolutions.has(name)) record.resolutions.set(name, resolveIn(record, name, new SafeMap()));
    return record.resolutions.get(name);
  }

  function resolveIn(record, name, visited) {
    if (record.locals.has(name)) return { record, name };
    // All steps of one search look for few names, nearly always for one.
    const seen = visited.get(record) || [];
    for (const other of each(seen)) if (other === name) return null;
    push(seen, name);
    visited.set(record, seen);
    const indirect = record.indirect.get(name);
    if (indirect) {
      const from = record.dependencies[indirect[1]], imported = indirect[2];
      return imported === 0 ? { record: from, name: 0 } : resolveExport(from, imported, visited);
    }
    return name === 'default' ? null : resolveStar(record, name, visited);
  }

  function resolveStar(record, name, visited) {
    let found = null;
    for (const dependency of each(starsWith(record, name))) {
      const target = resolveExport(dependency, name, visited);
      if (target === undefined) return undefined;
      if (target === null) continue;
      if (found && (found.record !== target.record || found.name !== target.name)) return undefined;
      found = target;
    }
    return found;
  }

  // The modules behind `export *` that may have a name: a barrel of a thousand modules is not searched for each of its names.
  function starsWith(record, name) {
    if (!record.starIndex) {
      record.starIndex = new SafeMap();
      for (const star of each(record.code.stars)) {
        const dependency = record.dependencies[star];
        for (const exported of exportedNames(dependency)) {
          const having = record.starIndex.get(exported);
          if (having) push(having, dependency);
          else record.starIndex.set(exported, [dependency]);
        }
      }
    }
    return record.starIndex.get(name) || [];
  }

  // Every name that is imported or passed on has to exist; the importer sees it under its own name for it. Where `require` loads
  // the module, Node has no advice.
  function bindImports(record, isRequire) {
    const { code: { imports }, bindings, aliases } = record;
    for (let index = 0; index < imports.length; index++) {
      const { 0: dependency, 1: name } = imports[index];
      bind(bindings[dependency], aliases.get(index) || name, targetOf(record, dependency, name, isRequire), constant);
    }
    for (const { 1: dependency, 2: name } of each(record.code.indirect)) if (name !== 0) targetOf(record, dependency, name, isRequire);
  }

  function targetOf({ code, dependencies }, dependency, name, isRequire) {
    const target = resolveExport(dependencies[dependency], name);
    if (target) return target;
    const request = code.dependencies[dependency], specifier = isArray(request) ? request[0] : request;
    const isAdvised = dependencies[dependency].isCommonJs && !isRequire;
    if (isAdvised) throw notSeen(specifier, name, own(code.advice, `${dependency} ${name}`));
    throw new SyntaxError(`The requested module '${specifier}' does not provide an export named '${name}'`);
  }

  // Node's advice. `wanted` is what the line of the import has in braces.
  function notSeen(specifier, name, wanted) {
    return new SyntaxError(`Named export '${name}' not found. The requested module '${specifier}' is a CommonJS module, which may` +
      ' not support all module.exports as named exports.\nCommonJS modules can always be imported via the default export, for' +
      ` example using:\n\nimport pkg from '${specifier}';\n${wanted ? `const ${wanted} = pkg;\n` : ''}`);
  }

  function constant() {
    throw new TypeError('Assignment to constant variable.');
  }

  // An accessor for a binding of another module.
  function bind(object, name, { record, name: exported }, set) {
    const show = (get) => define(object, name, { __proto__: null, get, set, enumerable: true, configurable: true });
    if (exported === 0) show(() => namespaceOf(record));
    else if (record.isLive) show(() => record.values[exported]);
    else if (!record.code) show(once(record, exported, show));
    else if (name === exported && !record.renamed.has(exported)) show(record.locals.get(exported));
    else show(named(record.locals.get(exported), name, show));
  }

  // A value that does not change once it is there. Each binding then has a function of its own, which V8 can inline.
  function once(record, exported, show) {
    return () => {
      if (record.values === undefined) return undefined;
      const value = record.values[exported];
      show(() => value);
      return value;
    };
  }

  // The error of the temporal dead zone has the name that the reader uses.
  function named(get, name, show) {
    return () => {
      let value;
      try {
        value = get();
      } catch {
        throw new ReferenceError(`Cannot access '${name}' before initialization`);
      }
      show(get);
      return value;
    };
  }

  return { exportedNames, resolveExport, bind, bindImports };
})
