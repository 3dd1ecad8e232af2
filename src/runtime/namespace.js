// Namespace objects of ES modules (ECMA-262, Module Namespace Exotic Objects), for runtime/esm.js: `visibleNames` of a record
// are its exports, `environmentOf` an object with an accessor for each of them.
(function (modules) {
  'use strict';
  const { inspect, types, each, uncurried, environmentOf, visibleNames } = modules;
  const { Proxy } = globalThis, { hasOwn: has, is, keys, create, preventExtensions, defineProperty: define } = Object;
  const { apply, ownKeys, getOwnPropertyDescriptor } = Reflect, { filter } = Array.prototype, { toStringTag } = Symbol, { isModuleNamespaceObject: known } = types;
  const made = new WeakSet(), isMade = uncurried(made.has), addMade = uncurried(made.add);
  // For `util.types`, what is made here are namespaces as well.
  const told = { isModuleNamespaceObject: (...values) => isMade(made, values[0]) || known(values[0]) };
  types.isModuleNamespaceObject = told.isModuleNamespaceObject;

  // A proxy whose target gets its properties when a program looks at more than single exports. That target is a proxy too,
  // which only util.inspect ever sees: it looks behind proxies, and would print an ordinary object. Since Node 26 it looks
  // behind all of them: as long as nobody asks whether the namespace can be extended, the innermost object says how it is shown.
  function makeNamespace(record) {
    const show = (depth, options) => inspectable(record, depth, options);
    const target = create(null, { [inspect.custom]: { __proto__: null, value: show, configurable: true } });
    const inspected = new Proxy(target, { __proto__: null, get: (_, key) => (key === inspect.custom ? show : target[key]) });
    let isDescribed = false;
    const described = (trap) => (_, key, wanted) => {
      if (!isDescribed) describe(record, target);
      isDescribed = true;
      return trap(key, wanted);
    };
    const closed = (trap) => described(() => {
      delete target[inspect.custom];
      preventExtensions(target);
      return trap();
    });
    const descriptorOf = (key) => {
      if (key === inspect.custom) return undefined;
      const own = getOwnPropertyDescriptor(target, key), descriptor = own && { __proto__: null, ...own };
      if (own && typeof key === 'string') descriptor.value = environmentOf(record)[key];
      return descriptor;
    };
    const namespace = new Proxy(inspected, {
      __proto__: null,
      get: (_, key) => (record.environment || environmentOf(record))[key],
      has: (_, key) => key in environmentOf(record),
      set: () => false,
      getPrototypeOf: described(() => {
        fill(record, target);
        return null;
      }),
      setPrototypeOf: (_, prototype) => prototype === null,
      isExtensible: closed(() => false),
      preventExtensions: closed(() => true),
      ownKeys: described(() => {
        fill(record, target);
        return apply(filter, ownKeys(target), [(key) => key !== inspect.custom]);
      }),
      deleteProperty: described((key) => key === inspect.custom || !has(target, key)),
      getOwnPropertyDescriptor: described(descriptorOf),
      defineProperty: described((key, wanted) => isCompatible(wanted, descriptorOf(key))),
    });
    addMade(made, namespace);
    return namespace;
  }

  function describe(record, target) {
    for (const name of each(visibleNames(record))) {
      define(target, name, { __proto__: null, value: undefined, writable: true, enumerable: true });
    }
    define(target, toStringTag, { __proto__: null, value: 'Module' });
  }

  // What looks behind proxies, as node:assert does for the differences that it shows, sees the values of the last time that
  // somebody asked for the names or the prototype.
  function fill(record, target) {
    for (const name of each(keys(target))) {
      try { target[name] = environmentOf(record)[name]; } catch {}
    }
  }

  function isCompatible(wanted, descriptor) {
    if (!descriptor) return false;
    for (const part of each(ownKeys(wanted))) if (!is(wanted[part], descriptor[part])) return false;
    return true;
  }

  // What util.inspect shows for a namespace: an object of a class whose name is what is to be seen.
  let shownName = '';
  const Shown = define(class {}, 'name', { __proto__: null, get: () => shownName });
  const uninitialized = { [inspect.custom]: (_, { stylize }) => stylize('<uninitialized>', 'special') };

  function inspectable(record, depth, { showHidden }) {
    const shown = record.shown || (record.shown = new Shown()), names = visibleNames(record);
    shownName = depth < 0 ? 'Object: null prototype] [Module' : '[Module: null prototype]';
    if (names.length === 0 && depth >= 0) return `${shownName} {  }`;
    for (const name of each(names)) {
      let value = uninitialized;
      try { value = environmentOf(record)[name]; } catch {}
      define(shown, name, { __proto__: null, value, enumerable: true, configurable: true });
    }
    delete shown[toStringTag];
    if (showHidden) define(shown, toStringTag, { __proto__: null, value: 'Module', configurable: true });
    return shown;
  }

  return makeNamespace;
})
