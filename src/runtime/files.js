// Files that a program reads beside its modules: `fs` finds what is in the bundle where the disk has nothing. Used by
// runtime/node.js.
//
// The disk goes first, always: what is shipped beside the bundle, or written by the program, is what is read. Only where a
// call fails because there is nothing at a path does the bundle answer, and only for paths that it has. Where something is
// written into a folder that only the bundle has, the folder comes to be on disk. What needs a file descriptor, or a file for
// the operating system (a native addon), gets a copy in a folder of its own in the system's temporary folder, which goes away
// with the process.
//
// `files`: absolute path -> its file (runtime/node.js). A file's content is code.file, in code.encoding; that of a module is
// at hand where it stands in the bundle as a text (code.source, JSON), beside the module (text), or in node's wrapper function. Of
// ES modules, and of those that are given their `import()`, only the names are.
(function (bundle) {
  'use strict';
  const { host, files, filename } = bundle;
  const key = Symbol.for('cjsbundle.files');
  const fs = host('node:fs');
  if (fs[key]) return fs[key].clear();
  const path = host('node:path'), os = host('node:os'), { fileURLToPath } = host('node:url'), { promisify } = host('node:util');
  const Module = host('node:module');
  // Taken before any module runs: programs change prototypes, and the loader must not notice.
  const apply = Reflect.apply, { defineProperty, getOwnPropertyDescriptors, defineProperties, create, keys, hasOwn: has } = Object;
  const { Buffer, URL, Promise } = globalThis, { nextTick } = globalThis.process, { asyncIterator } = Symbol, { isBuffer, from } = Buffer, toText = Buffer.prototype.toString, isArray = Array.isArray, { sort } = Array.prototype;
  const { slice, indexOf, startsWith, replaceAll } = String.prototype, toSource = Function.prototype.toString;
  const original = { __proto__: null, ...fs }, promised = { __proto__: null, ...fs.promises };
  // Absolute path of a folder -> the names in it that the bundle knows of; made anew when a bundle joins.
  let folders;
  const shared = { __proto__: null, clear() { folders = undefined; }, existsSync: original.existsSync, copyOf: (place) => copyInPlace(lookUp(place)) };
  defineProperty(fs, key, { __proto__: null, value: shared });

  // ---- what the bundle has at a path

  // The absolute path that an argument of a function of `fs` stands for; undefined where it is none.
  function placeOf(argument) {
    try {
      if (typeof argument === 'string') return path.resolve(argument);
      if (argument instanceof URL) return path.resolve(fileURLToPath(argument));
      if (isBuffer(argument)) return path.resolve(apply(toText, argument, []));
    } catch {}
    return undefined;
  }

  function folderAt(place) {
    if (folders === undefined) {
      folders = { __proto__: null };
      for (const file in files) addName(file);
    }
    return folders[place];
  }

  function addName(place) {
    for (let folder = path.dirname(place); folder !== place; place = folder, folder = path.dirname(place)) {
      const names = folders[folder], name = path.basename(place);
      if (names !== undefined) return void (names[name] = true);
      folders[folder] = { __proto__: null, [name]: true };
    }
  }

  // { place, text, encoding } of a file, { place, names } of a folder; undefined where the bundle has nothing.
  function lookUp(argument) {
    const place = placeOf(argument);
    if (place === undefined) return undefined;
    const file = files[place];
    if (file === undefined) {
      const names = folderAt(place);
      return names && { __proto__: null, place, names };
    }
    const { code } = file;
    if (has(code, 'file')) return { __proto__: null, place, text: code.file, encoding: code.encoding };
    return { __proto__: null, place, text: file.text === undefined ? textOf(code) : file.text, encoding: 'utf8' };
  }

  // The text of a module, as far as it is here. In the wrapper, a hashbang stands behind `//`, and `:` stands for the `=` of
  // `sourceMappingURL=`.
  function textOf(code) {
    if (typeof code === 'string') return code;
    const wrapper = typeof code === 'function' ? apply(toSource, code, []) : has(code, 'script') ? code.text : undefined;
    if (wrapper === undefined) return code.source;
    const text = apply(slice, wrapper, [apply(indexOf, wrapper, ['{']) + 2, -2]);
    const withHashbang = apply(startsWith, text, ['//#!']) ? apply(slice, text, [2]) : text;
    return apply(replaceAll, withHashbang, [/(\/[/*][#@][ \t]*source(?:Mapping)?URL):/g, '$1=']);
  }

  // Whether an error says that nothing is there.
  function isMissing(error) {
    return error !== null && typeof error === 'object' && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
  }

  function bytesOf({ text, encoding }) {
    return from(text, encoding);
  }

  // ---- what functions of `fs` give for it: undefined for the error that there was

  const answers = {
    __proto__: null,
    readFile(found, values) {
      // A folder can't be read: the error is that for the bundle's.
      if (found.names) return original.readFileSync(path.dirname(filename));
      if (found.text === undefined) return undefined;
      const options = values[1], encoding = typeof options === 'string' ? options : options && options.encoding;
      const bytes = bytesOf(found);
      return encoding && encoding !== 'buffer' ? apply(toText, bytes, [encoding]) : bytes;
    },
    stat(found, values) {
      return statsOf(found, typeof values[1] === 'object' ? values[1] : undefined);
    },
    lstat(found, values) {
      return answers.stat(found, values);
    },
    access() {
      return null;
    },
    realpath(found) {
      return found.place;
    },
    readdir(found, values) {
      return found.names && listing(found, values[1]);
    },
    opendir(found, values) {
      return found.names && directoryOf(found, values[1]);
    },
  };

  // A file looks like the bundle, a folder like the bundle's.
  function statsOf(found, options) {
    const stats = original.statSync(found.names ? path.dirname(filename) : filename, options);
    if (found.names === undefined) {
      const size = found.text === undefined ? 0 : bytesOf(found).length;
      stats.size = typeof stats.size === 'bigint' ? BigInt(size) : size;
    }
    return stats;
  }

  function listing({ place, names }, options) {
    const { withFileTypes, recursive } = Object(options);
    const entries = [], sorted = apply(sort, keys(names), []);
    for (let at = 0; at < sorted.length; at++) {
      const name = sorted[at];
      const inner = lookUp(path.join(place, name));
      entries[entries.length] = withFileTypes ? entryOf(name, place, inner.names !== undefined) : name;
      if (!recursive || inner.names === undefined) continue;
      const below = listing(inner, options);
      for (let at = 0; at < below.length; at++) entries[entries.length] = withFileTypes ? below[at] : path.join(name, below[at]);
    }
    return entries;
  }

  // Like an fs.Dir, which goes through its entries once.
  function directoryOf(found, options) {
    const entries = listing(found, { __proto__: null, withFileTypes: true, recursive: Object(options).recursive });
    const directory = create(original.Dir.prototype);
    const define = (name, value) => defineProperty(directory, name, { __proto__: null, value });
    let at = 0;
    const next = () => (at < entries.length ? entries[at++] : null);
    const close = () => undefined;
    const later = (call) => (callback) => {
      if (typeof callback !== 'function') return new Promise((resolve) => resolve(call()));
      nextTick(() => callback(null, call()));
    };
    define('path', found.place);
    define('readSync', next);
    define('read', later(next));
    define('closeSync', close);
    define('close', later(close));
    define(asyncIterator, async function* () {
      for (let entry = next(); entry !== null; entry = next()) yield entry;
    });
    return directory;
  }

  function entryOf(name, parentPath, isFolder) {
    const entry = create(original.Dirent.prototype);
    const define = (name, value) => defineProperty(entry, name, { __proto__: null, value, enumerable: true });
    define('name', name);
    define('parentPath', parentPath);
    define('path', parentPath);
    defineProperty(entry, 'isFile', { __proto__: null, value: () => !isFolder });
    defineProperty(entry, 'isDirectory', { __proto__: null, value: () => isFolder });
    return entry;
  }

  // What the disk lists, and what the bundle has besides.
  function merged(listed, argument, options) {
    const found = lookUp(argument);
    if (!found || !found.names || !isArray(listed) || (options && options.encoding === 'buffer')) return listed;
    const nameOf = (entry) => (typeof entry === 'string' ? entry : path.relative(found.place, path.join(entry.parentPath || entry.path, entry.name)));
    const known = { __proto__: null }, ours = listing(found, options);
    for (let at = 0; at < listed.length; at++) known[nameOf(listed[at])] = true;
    for (let at = 0; at < ours.length; at++) {
      if (!known[nameOf(ours[at])]) listed[listed.length] = ours[at];
    }
    // As node lists a folder.
    return options && options.recursive ? listed : apply(sort, listed, [(one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)]);
  }

  // ---- copies on disk

  const LIBRARY = /\.(so|dylib|dll)(\.[\d.]+)?$/, isLibrary = RegExp.prototype.test;
  // Absolute path of a file -> its copy.
  const copied = { __proto__: null };
  let copies, count = 0;

  // The path of a copy of a file, for what needs a real one.
  function copyOf(found) {
    if (found.text === undefined) return undefined;
    return copyTo(found, path.join(`${count++}`, path.basename(found.place)));
  }

  // The same for an addon. It, and the libraries in the bundle, lie as seen from one another as they lay before: it finds
  // those that it loads itself.
  function copyOfAddon(found) {
    for (const place in files) {
      if (apply(isLibrary, LIBRARY, [place])) copyInPlace(lookUp(place));
    }
    return copyInPlace(found);
  }

  // One copy for all who ask, as far from other copies as the file lay from theirs.
  function copyInPlace(found) {
    if (found === undefined || found.text === undefined) return undefined;
    return copied[found.place] || (copied[found.place] = copyTo(found, path.join('root', path.relative(path.parse(found.place).root, found.place))));
  }

  // The same for a folder, with all that is in it.
  function copyOfAll(found) {
    if (found.names === undefined) return copyInPlace(found);
    let copy;
    for (const name in found.names) {
      const inner = copyOfAll(lookUp(path.join(found.place, name)));
      if (inner !== undefined) copy = path.dirname(inner);
    }
    return copy;
  }

  function copyTo(found, name) {
    if (copies === undefined) {
      copies = original.mkdtempSync(path.join(os.tmpdir(), 'cjsbundle-'));
      process.once('exit', () => {
        // What the operating system still holds open stays.
        try { original.rmSync(copies, { recursive: true, force: true }); } catch {}
      });
    }
    const copy = path.join(copies, name);
    original.mkdirSync(path.dirname(copy), { recursive: true });
    original.writeFileSync(copy, bytesOf(found));
    return copy;
  }

  // ---- what is written

  // A folder that only the bundle has comes to be on disk when something is written there; a file, when it is written on.
  function makeReady(argument, keepsText) {
    const place = placeOf(argument);
    if (place === undefined || original.existsSync(place)) return;
    const folder = path.dirname(place), found = keepsText ? lookUp(place) : undefined;
    if (folderAt(folder) === undefined) return;
    try {
      original.mkdirSync(folder, { recursive: true });
      if (found && found.text !== undefined) original.writeFileSync(place, bytesOf(found));
    } catch {
      // What can't be written, the call itself will say.
    }
  }

  // Which argument of a function says where it writes.
  const writers = {
    __proto__: null, writeFile: 0, appendFile: 0, mkdir: 0, mkdtemp: 0, open: 0, truncate: 0,
    copyFile: 1, cp: 1, rename: 1, link: 1, symlink: 1,
  };

  function writing(name, before) {
    const at = writers[name];
    return function (...values) {
      const flags = name === 'open' ? values[1] : undefined;
      if (name !== 'open' || !isReading(flags)) {
        const isKept = name === 'appendFile' || name === 'truncate' || (typeof flags === 'string' && (flags[0] === 'a' || flags[0] === 'r'));
        makeReady(values[at], isKept);
      }
      return apply(before, this, values);
    };
  }

  // Whether a call of `open` only reads.
  function isReading(flags) {
    return flags === undefined || flags === null || typeof flags === 'function' || flags === 'r' || flags === 'rs' || flags === 0;
  }

  // ---- the functions

  // Puts `make(original)` in the place of a function, with the name and the properties of the original.
  function replace(owner, name, make) {
    const before = owner[name];
    if (typeof before !== 'function') return;
    const after = make(before);
    const properties = getOwnPropertyDescriptors(before);
    delete properties.prototype;
    delete properties[promisify.custom];
    defineProperties(after, properties);
    owner[name] = after;
  }

  // The three forms of a function: synchronous, with a callback, with a promise. `again(found, values)` calls for what was
  // found; it gives undefined where the error stays.
  function replaceSync(owner, name, again) {
    replace(owner, name, (before) => function (...values) {
      const isOptional = values[1] !== null && typeof values[1] === 'object' && values[1].throwIfNoEntry === false;
      let failure;
      try {
        const result = apply(before, this, values);
        if (result !== undefined || !isOptional) return result;
      } catch (error) {
        if (!isMissing(error)) throw error;
        failure = error;
      }
      const found = lookUp(values[0]), answer = found && again(found, values);
      if (answer === undefined && failure) throw failure;
      return answer === null ? undefined : answer;
    });
  }

  function replaceCallback(owner, name, again) {
    replace(owner, name, (before) => function (...values) {
      const last = values.length - 1, callback = values[last];
      if (typeof callback !== 'function') return apply(before, this, values);
      values[last] = function (error) {
        const found = isMissing(error) ? lookUp(values[0]) : undefined;
        let answer;
        try {
          answer = found && again(found, values);
        } catch (failure) {
          return callback(failure);
        }
        if (answer === undefined) return apply(callback, this, arguments);
        if (answer === null) callback(null);
        else callback(null, answer);
      };
      return apply(before, this, values);
    });
  }

  function replacePromise(owner, name, again) {
    replace(owner, name, (before) => async function (...values) {
      try {
        return await apply(before, this, values);
      } catch (error) {
        const found = isMissing(error) ? lookUp(values[0]) : undefined;
        const answer = found && (await again(found, values));
        if (answer === undefined) throw error;
        return answer === null ? undefined : answer;
      }
    });
  }

  for (const name in answers) {
    replaceSync(fs, name + 'Sync', answers[name]);
    replaceCallback(fs, name, answers[name]);
    replacePromise(fs.promises, name, answers[name]);
  }
  fs.realpath.native = native(original.realpath.native, replaceCallback);
  fs.realpathSync.native = native(original.realpathSync.native, replaceSync);

  function native(before, replaceForm) {
    const owner = { native: before };
    replaceForm(owner, 'native', answers.realpath);
    return owner.native;
  }

  replace(fs, 'readdirSync', (before) => function (place, options) {
    return merged(apply(before, this, arguments), place, options);
  });
  replace(fs, 'readdir', (before) => function (...values) {
    const last = values.length - 1, callback = values[last], options = last > 1 ? values[1] : undefined;
    if (typeof callback === 'function') {
      values[last] = (error, listed) => (error ? callback(error) : callback(null, merged(listed, values[0], options)));
    }
    return apply(before, this, values);
  });
  replace(fs.promises, 'readdir', (before) => async function (place, options) {
    return merged(await apply(before, this, arguments), place, options);
  });

  replace(fs, 'existsSync', (before) => function (place) {
    return apply(before, this, arguments) || lookUp(place) !== undefined;
  });
  replace(fs, 'exists', (before) => function (place, callback) {
    if (typeof callback !== 'function') return apply(before, this, arguments);
    return apply(before, this, [place, (exists) => callback(exists || lookUp(place) !== undefined)]);
  });
  defineProperty(fs.exists, promisify.custom, { __proto__: null, value: (place) => new Promise((resolve) => fs.exists(place, resolve)) });

  // `open` and `copyFile` are done again with a copy.
  function onCopy(call) {
    return (found, values) => {
      const copy = copyOf(found);
      if (copy === undefined) return undefined;
      values[0] = copy;
      if (typeof values[values.length - 1] === 'function') values.length--;
      return call(values);
    };
  }

  const opening = (open) => (found, values) => (isReading(values[1]) ? onCopy(open)(found, values) : undefined);
  const openSync = opening((values) => apply(original.openSync, fs, values));
  replaceSync(fs, 'openSync', openSync);
  replaceCallback(fs, 'open', openSync);
  replacePromise(fs.promises, 'open', opening((values) => apply(promised.open, fs.promises, values)));
  const copyFile = onCopy((values) => {
    apply(original.copyFileSync, fs, values);
    return null;
  });
  replaceSync(fs, 'copyFileSync', copyFile);
  replaceCallback(fs, 'copyFile', copyFile);
  replacePromise(fs.promises, 'copyFile', copyFile);

  // `cp` goes through folders by itself: it gets a copy of what is nowhere on disk, and the filter the paths that it knows.
  function copying(before) {
    return function (...values) {
      const place = placeOf(values[0]), found = place === undefined || original.existsSync(place) ? undefined : lookUp(place);
      const copy = found && copyOfAll(found), options = values[2];
      if (copy === undefined) return apply(before, this, values);
      values[0] = copy;
      if (options && typeof options.filter === 'function') {
        values[2] = { ...options, filter: (from, to) => options.filter(place + apply(slice, `${from}`, [copy.length]), to) };
      }
      return apply(before, this, values);
    };
  }

  replace(fs, 'cpSync', copying);
  replace(fs, 'cp', copying);
  replace(fs.promises, 'cp', copying);

  for (const name in writers) {
    replace(fs, name + 'Sync', (before) => writing(name, before));
    replace(fs, name, (before) => writing(name, before));
    replace(fs.promises, name, (before) => writing(name, before));
  }

  const loadAddon = Module._extensions['.node'];
  Module._extensions['.node'] = function (module, filename) {
    const found = original.existsSync(filename) ? undefined : lookUp(filename);
    return apply(loadAddon, this, [module, (found && copyOfAddon(found)) || filename]);
  };
  Module.syncBuiltinESMExports();
})
