// The runtime of a program that only calls `require` with known specifiers and sets its exports.
//
// table: one row per module, dependencies first: [links, code]. `links` maps each specifier of the module to a row;
// `code` is Node's wrapper function, or the text of a JSON file. `host` is the `require` of the bundle file, `main` its
// module object, which is the entry's.
(function (table, entry, host, main) {
  'use strict';
  // Taken before any module runs: programs change prototypes, and the loader must not notice.
  const { hasOwn: has } = Object, { apply } = Reflect, { parse } = JSON;
  const cache = { __proto__: null };

  // What `require` returns for a row. A module that throws is forgotten, so that the next `require` runs it again.
  function load(row) {
    let module = cache[row];
    if (!module) {
      module = cache[row] = { exports: {} };
      let threw = true;
      try {
        run(row, module);
        threw = false;
      } finally {
        if (threw) delete cache[row];
      }
    }
    return module.exports;
  }

  function run(row, module) {
    const links = table[row][0], code = table[row][1];
    if (typeof code === 'string') module.exports = parse(code);
    else apply(code, module.exports, [module.exports, (id) => (has(links, id) ? load(links[id]) : host(id)), module]);
  }

  cache[entry] = main;
  run(entry, main);
})
