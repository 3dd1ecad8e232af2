// Whatever these offer, it fails.
for (const object of [Array.prototype]) {
  for (const key of Reflect.ownKeys(object)) {
    const { value, configurable } = Object.getOwnPropertyDescriptor(object, key);
    if (key === 'constructor' || key === 'toString' || typeof value !== 'function' || !configurable) continue;
    object[key] = () => { throw new TypeError('patched ' + String(key)); };
  }
}
