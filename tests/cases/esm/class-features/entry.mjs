import Base, { key, value, mixin } from './lib.mjs';
import * as ns from './lib.mjs';
class A extends mixin(Base) {
  [key] = value; static [`${key}s`] = [value]; #p = value; 'quoted' = key; 1 = value;
  static #sp = value; static { this.block = [value, A.#sp, key]; }
  get [key + 'get']() { return super.base() + value + this.#p; }
  static async *[value]() { yield value; }
  constructor(a = value, { b = key } = {}) { super(value, a, b); this.target = new.target === A; }
  nested() { return class extends ns.default { [key] = value; }; }
}
const a = new A();
console.log(a[key], A.keys, A.block, a.keyget, a.target, a.args, a.quoted, a[1], a.mixed, new (a.nested())().key);
console.log(Object.getOwnPropertyNames(A).sort().join());
for await (const x of A.value()) console.log(x);
console.log(class extends Base {}.name === '', (class extends (0, Base) {}).__proto__ === Base);
