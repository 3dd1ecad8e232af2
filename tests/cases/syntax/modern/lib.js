exports.run = async function () { await using_(); return await Promise.all([1, Promise.resolve(2)]); };
async function using_() { let using = 1; return using; }
exports.gen = function* () { const got = yield* [1, 2]; yield got?.x ?? 3; };
exports.async = async function* () { yield 'a'; yield await 'b'; };
exports.Klass = class Klass {
  static #count = 0; static total; #value; static { this.total = 'static block'; }
  accessor = 1; static async *#gen() {} 'quoted' = 1; [`comp${'uted'}`] = 2; static = 1; get; set; async
  constructor(value) { this.#value = value; Klass.#count++; }
  get value() { return this.#value ** 2n; }
  static has(x) { return #value in x; }
};
exports.opt = { a: [() => 'called'] };
let x = null; x ??= 1_000; x ||= 2; x &&= x + 0b1 + 0o7 + 0xF;
exports.big = 123_456n + BigInt(x);
exports.label = (strings, ...values) => strings.raw.join('|') + values + strings[1];
exports.match = '2024-05'.match(/(?<year>\d{4})-(?<month>\d\d)/u);
exports.flags = [/a/dgimsuy.flags, /[\p{L}--[a-z]]/v.flags].join();
try { throw 0 } catch { exports.caught = true }
