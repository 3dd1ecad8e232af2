const { types } = require('util');
const { isModuleNamespaceObject, isPromise } = types;
const told = (...values) => console.log(...values.map((value) => types.isModuleNamespaceObject(value)));
const plain = require('./plain.mjs');
told(plain, require('./default.mjs'), {}, null, 'x', new Proxy(plain, {}));
console.log(isModuleNamespaceObject.length, isPromise(plain), require('util/types').isModuleNamespaceObject(plain));
import('./plain.mjs').then((imported) => {
  told(imported, imported.itself);
  console.log(imported === plain, imported.seen());
});
