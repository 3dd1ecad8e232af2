class Base {
  seen = [];
  set watched(value) { this.seen.push('set ' + value); }
}
class Derived extends Base {
  watched = 1;
  empty;
}
const derived = new Derived();
console.log(derived.seen, Object.keys(derived));
