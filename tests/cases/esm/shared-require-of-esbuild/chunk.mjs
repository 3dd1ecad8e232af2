import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
var __require = /* @__PURE__ */ ((x) => typeof require !== 'undefined' ? require : typeof Proxy !== 'undefined' ? new Proxy(x, {
  get: (a, b) => (typeof require !== 'undefined' ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== 'undefined') return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});

export { __require };
