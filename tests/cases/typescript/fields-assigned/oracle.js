const name_1 = 'outer';
class Base {
  constructor() { this.seen = []; }
  set watched(value) { this.seen.push('set ' + value); }
}
class Derived extends Base {
  #secret;
  constructor(name) {
    console.log('before super', name);
    super();
    this.watched = 1;
    this.named = name_1;
    this.#secret = this.named + '!';
    this['quoted key'] = this.#secret;
    console.log('after', this.named);
  }
}
Derived.shared = 'static';
class WithParameters {
  constructor(value, other = 'other') {
    this.value = value;
    this.other = other;
    this.double = this.value * 2;
  }
}
class Plain extends Base {
  constructor() { super(...arguments); this.extra = () => this.seen; }
}
const derived = new Derived('parameter');
console.log(derived.seen, Object.keys(derived), derived['quoted key'], Object.keys(Derived));
console.log(JSON.stringify(new WithParameters(4)), new Plain().extra());
