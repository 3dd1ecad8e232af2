// What a bundle that is an ES module has instead of Node's wrapper, for runtime/node.js: the entry as a module object, and
// CommonJS modules as the scripts that they are, since the text of an ES module is strict, and knows `await`.
//
// `host` is a `require` for the bundle file, `meta` its `import.meta`; `isScript` says that the entry is a CommonJS module;
// `spaces` are the namespaces of what the bundle imports, by specifier.
(function (host, meta, isScript, spaces) {
  'use strict';
  const Module = host('node:module'), { Script, constants } = host('node:vm'), process = host('node:process');
  const { dirname } = host('node:path'), { fileURLToPath } = host('node:url'), { realpathSync } = host('node:fs');
  const has = Object.hasOwn, { url } = meta, filename = fileURLToPath(url), isMain = startsHere();
  // `import()` in a text that is made at run time (Node docs, "Support of dynamic import() in compilation APIs").
  const importModuleDynamically = constants && constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  const main = isMain ? new Module('.', null) : new Module(filename);
  main.filename = filename;
  main.path = dirname(filename);
  main.paths = Module._nodeModulePaths(main.path);
  if (isScript) Module._cache[filename] = main;
  if (isScript && isMain) process.mainModule = main;

  function startsHere() {
    if (meta.main !== undefined) return meta.main;
    try {
      return realpathSync(process.argv[1]) === filename;
    } catch {
      return false;
    }
  }

  // A CommonJS module, compiled when it is first required. `line` is where its text starts in the bundle, so that positions
  // in it are positions in the bundle.
  function script(line, text, takesImport) {
    const options = { filename, lineOffset: line, importModuleDynamically };
    let wrapper;
    const compiled = (importer) => {
      if (!wrapper) wrapper = new Script(`(${text})`, options).runInThisContext();
      return takesImport ? wrapper(importer) : wrapper;
    };
    // A hook gets to see the text.
    return takesImport ? { script: compiled } : { script: compiled, text };
  }

  // What an `import` of a CommonJS entry sees (Node docs, "CommonJS namespaces"). A getter that throws leaves its name undefined.
  function exported(names) {
    const { exports } = main, values = { __proto__: null };
    main.loaded = true;
    for (const name of names) {
      try { if (has(exports, name)) values[name] = exports[name]; } catch {}
    }
    values.default = exports;
    return values;
  }

  return { host, main, filename, dirname: main.path, url, isMain, spaces, script, exported };
})
