// Which names an ES module exports, and whose they are (ECMA-262, Source Text Module Records), for runtime/esm.js: `each`, `push`
// and the classes are those that programs can't change.
(function (modules) {
  'use strict';
  const { each, push, SafeMap, SafeSet } = modules;

  // ECMA-262, GetExportedNames: a set.
  function exportedNames(record, visited) {
    if (!record.code) return record.names;
    if (record.exported) return record.exported;
    const isRoot = !visited, all = new SafeSet();
    if (isRoot) visited = new SafeSet();
    if (visited.has(record)) return all;
    visited.add(record);
    for (const name of record.locals.keys()) all.add(name);
    for (const name of record.indirect.keys()) all.add(name);
    for (const star of each(record.code.stars)) {
      for (const name of exportedNames(record.dependencies[star], visited)) if (name !== 'default') all.add(name);
    }
    // Within a cycle, what was visited before is missing from the names of all modules but the first.
    if (isRoot) record.exported = all;
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

  return { exportedNames, resolveExport };
})
