class Base {
  seen: string[] = [];
  set watched(value: number) { this.seen.push('set ' + value); }
}
class Derived extends Base {
  // @ts-ignore: an accessor in the base class
  watched: number = 1;
  empty?: string;
  declare ghost: string;
}
const derived = new Derived();
console.log(derived.seen, Object.keys(derived));
