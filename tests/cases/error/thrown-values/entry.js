const values = ['text', 0, null, undefined, NaN, false, Symbol.for('s'), 10n, { an: 'object' }, Object.freeze([1]), () => 1, new TypeError('typed'), Object.create(null)];
globalThis.values = values;
for (globalThis.at = 0; globalThis.at < values.length; globalThis.at++) {
  let caught = 'nothing';
  try { require('./thrower'); } catch (e) { caught = e; }
  console.log(globalThis.at, Object.is(caught, values[globalThis.at]), typeof caught, require.resolve('./thrower') in require.cache);
}
