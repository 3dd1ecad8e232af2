// What a program sees of the stack: whoever sets `Error.prepareStackTrace` is told the file and the line of each call, and for
// all modules these would be the bundle's. Here they are the modules' own, so that `bindings`, `callsites`, `depd` and the like
// find the file that calls them. Used by runtime/node.js.
//
// The text of a stack (`error.stack`) stays as it is: people and source maps look up the bundle's lines.
//
// `files`: absolute path -> its file, `names`: row -> absolute path (runtime/node.js); `filename`: the bundle's. `lines`: row ->
// the line of the bundle on which it starts, 1-based, behind which the module's text does; in the end, that of the table's end.
(function (bundle, lines) {
  'use strict';
  const { host, files, names, filename } = bundle;
  const Module = host('node:module'), { pathToFileURL } = host('node:url'), { Error, WeakSet } = globalThis;
  const { apply } = Reflect, { defineProperty, hasOwn: has } = Object, { isArray } = Array, { indexOf, slice } = String.prototype;
  const { add, has: isIn } = WeakSet.prototype;
  const key = Symbol.for('cjsbundle.sites');
  // All bundles of a process: by the name that V8 knows the file by.
  const bundles = Module[key] || install();
  bundles[filename] = bundles[pathToFileURL(filename).href] = { __proto__: null, files, names, lines };

  function install() {
    const shared = { __proto__: null }, telling = new WeakSet();
    let formatter = Error.prepareStackTrace;
    // Node's own makes the text.
    if (typeof formatter === 'function') apply(add, telling, [formatter]);
    defineProperty(Module, key, { __proto__: null, value: shared });
    defineProperty(Error, 'prepareStackTrace', {
      __proto__: null,
      get: () => formatter,
      set(value) {
        // Programs put back what was there before.
        formatter = typeof value !== 'function' || apply(isIn, telling, [value]) ? value : tellingOf(value);
      },
      configurable: true,
    });
    return shared;

    function tellingOf(value) {
      const told = function prepareStackTrace(error, sites) {
        for (let at = 0; isArray(sites) && at < sites.length; at++) tell(shared, sites[at]);
        return apply(value, this, arguments);
      };
      apply(add, telling, [told]);
      return told;
    }
  }

  // Gives a call its place in the module, if it is in one of a bundle, and has not got that yet.
  function tell(shared, site) {
    const file = has(site, 'getFileName') ? undefined : site.getFileName(), bundle = shared[file];
    if (bundle === undefined) return;
    const line = site.getLineNumber(), row = rowAt(bundle.lines, line), moved = line - bundle.lines[row];
    if (row === undefined || moved === 0) return;
    const name = bundle.names[row], place = has(bundle.files[name].code, 'module') ? pathToFileURL(name).href : name;
    const text = site.toString(), written = `${file}:${line}:`, at = apply(indexOf, text, [written]);
    define(site, 'getFileName', place);
    define(site, 'getScriptNameOrSourceURL', place);
    define(site, 'getLineNumber', moved);
    if (at < 0) return;
    define(site, 'toString', `${apply(slice, text, [0, at])}${place}:${moved}:${apply(slice, text, [at + written.length])}`);
  }

  // The row whose text a line is in; undefined where it is in none.
  function rowAt(starts, line) {
    let low = 0, high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= line) low = middle + 1;
      else high = middle;
    }
    return low > 0 && low < starts.length ? low - 1 : undefined;
  }

  function define(site, method, value) {
    defineProperty(site, method, { __proto__: null, value: () => value, writable: true, configurable: true });
  }
})
