// What a bundle has in a place without modules (a page, another engine), for runtime/node.js: as much of Node's loader as that
// and runtime/esm.js build upon, over files that exist by name only.
//
// `filename` is the path of the entry there. `outside` is the `require` of the place, if it has one: what is not in the
// bundle comes from it.
(function (filename, outside) {
  'use strict';
  const has = Object.hasOwn, apply = Reflect.apply, resolved = Promise.resolve.bind(Promise);
  const uncurried = (method) => (object, ...values) => apply(method, object, values);
  const split = uncurried(''.split), join = uncurried([].join), slice = uncurried(''.slice), startsWith = uncurried(''.startsWith);
  const endsWith = uncurried(''.endsWith), lastIndexOf = uncurried(''.lastIndexOf), then = uncurried(Promise.prototype.then);
  const indexOf = uncurried([].indexOf), splice = uncurried([].splice), encode = encodeURI, decode = decodeURIComponent;
  const replaceAll = uncurried(''.replaceAll), { Function, Error, TypeError, eval: evaluate } = globalThis;

  // ---- node:path, of which names need this much

  const path = {
    sep: '/',
    isAbsolute: (place) => place[0] === '/',
    dirname: (place) => slice(place, 0, lastIndexOf(place, '/')) || '/',
    resolve(...parts) {
      let whole = '';
      for (let at = parts.length - 1; at >= 0 && whole[0] !== '/'; at--) whole = parts[at] + '/' + whole;
      const given = split(whole, '/'), names = [];
      for (let at = 0; at < given.length; at++) {
        if (given[at] === '..') names.length -= names.length > 0 ? 1 : 0;
        else if (given[at] !== '' && given[at] !== '.') names[names.length] = given[at];
      }
      return '/' + join(names, '/');
    },
  };

  // ---- node:module (Node docs, "The module object")

  function Module(id = '', parent = undefined) {
    // Properties of its own, whatever setters a page has put on prototypes.
    const module = {
      __proto__: Module.prototype, id, path: path.dirname(id), exports: {}, parent, filename: null, loaded: false, children: [], paths: [],
    };
    adopt(parent, module);
    return module;
  }

  function adopt(parent, module) {
    if (parent && indexOf(parent.children, module) < 0) parent.children[parent.children.length] = module;
  }

  Module._cache = { __proto__: null };
  Module._extensions = { __proto__: null, '.js': fromOutside, '.json': fromOutside };
  Module.isBuiltin = () => false;
  Module._resolveLookupPaths = () => [];

  // What is not in the bundle goes by its own name, as builtins do, and is nobody's child.
  Module._resolveFilename = (request, parent) => {
    if (outside) return request;
    const from = parent && parent.filename, requireStack = from ? [from] : [];
    const error = new Error(`Cannot find module '${request}': it is not in the bundle, and there is no require here` +
      (from ? `\nRequire stack:\n- ${from}` : ''));
    error.code = 'MODULE_NOT_FOUND';
    error.requireStack = requireStack;
    throw error;
  };

  function fromOutside(module, request) {
    module.exports = outside(request);
  }

  // A module that throws is forgotten, so that the next `require` runs it again.
  Module._load = (request, parent) => {
    const place = Module._resolveFilename(request, parent, false), known = Module._cache[place];
    if (!known && !path.isAbsolute(place)) return outside(place);
    if (known) {
      adopt(parent, known);
      return known.exports;
    }
    const module = Module._cache[place] = new Module(place, parent);
    let threw = true;
    try {
      module.load(place);
      threw = false;
    } finally {
      if (threw) {
        delete Module._cache[place];
        const at = parent ? indexOf(parent.children, module) : -1;
        if (at >= 0) splice(parent.children, at, 1);
      }
    }
    return module.exports;
  };

  Module.prototype.load = function (place) {
    this.filename = place;
    Module._extensions[endsWith(place, '.json') ? '.json' : '.js'](this, place);
    this.loaded = true;
  };

  Module.prototype.require = function (id) {
    if (typeof id !== 'string' || id === '') throw new TypeError('The argument of require() must be a string that is not empty');
    return Module._load(id, this, false);
  };

  // A text that no bundler could read: the engine says why.
  Module.prototype._compile = function (text, place) {
    const wrapper = new Function('exports', 'require', 'module', '__filename', '__dirname', text);
    apply(wrapper, this.exports, [this.exports, (id) => this.require(id), this, place, path.dirname(place)]);
  };

  Module.createRequire = (place) => {
    const module = new Module(place);
    module.filename = place;
    const require = (id) => module.require(id);
    require.resolve = (request) => Module._resolveFilename(request, module, false);
    return require;
  };

  // ---- the rest of what the runtime asks for

  const url = {
    pathToFileURL(place) {
      const pathname = replaceAll(replaceAll(encode(place), '?', '%3F'), '#', '%23'), href = 'file://' + pathname;
      return { __proto__: null, href, pathname, toString: () => href };
    },
    fileURLToPath(from) {
      const href = `${from}`;
      if (!startsWith(href, 'file:///')) throw new TypeError('The URL must be of scheme file');
      return decode(split(slice(href, 7), /[?#]/)[0]);
    },
  };
  const main = new Module('.');
  main.filename = filename;
  main.path = path.dirname(filename);
  Module._cache[filename] = main;
  const parts = {
    __proto__: null,
    'node:module': Module,
    'node:path': path,
    'node:url': url,
    'node:vm': { compileFunction() {}, Script: class { constructor(text) { this.runInThisContext = () => evaluate(text); } } },
    'node:process': { mainModule: main, versions: { node: '22.12.0' } },
    'node:util': { inspect: { custom: Symbol.for('nodejs.util.inspect.custom') }, types: { isModuleNamespaceObject: () => false } },
    // Nothing has to be read.
    'node:fs': { stat: (_, done) => then(resolved(), done), existsSync: () => false },
  };

  // What the entry has made of the bundle.
  function value() {
    main.loaded = true;
    return main.exports;
  }

  return { host: (id) => parts[id], main, filename, dirname: main.path, isMain: true, value };
})
