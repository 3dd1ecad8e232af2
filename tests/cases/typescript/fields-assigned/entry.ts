const name = 'outer';
class Base {
  seen: string[] = [];
  set watched(value: number) { this.seen.push('set ' + value); }
}
class Derived extends Base {
  watched: number = 1;
  empty?: string;
  static shared: string = 'static';
  static nothing: string;
  named = name;
  #secret = this.named + '!';
  'quoted key' = this.#secret;
  constructor(name: string) { console.log('before super', name); super(); console.log('after', this.named); }
}
class WithParameters {
  double = this.value * 2;
  constructor(private value: number, readonly other = 'other') {}
}
class Plain extends Base { extra = () => this.seen; }
const derived = new Derived('parameter');
console.log(derived.seen, Object.keys(derived), derived['quoted key'], Object.keys(Derived));
console.log(JSON.stringify(new WithParameters(4)), new Plain().extra());
