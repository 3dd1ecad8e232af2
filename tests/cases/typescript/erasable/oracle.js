class Base {
  static count = 0;
  secret = 'secret';
  name
  constructor(public_) { Base.count++; this.value = public_; }
  value;
  get area() { return this.value ** 2; }
  toString() { return `${this.secret} ${this.area}`; }
}

class Square extends Base {
  scaled(by, extra) { return this.value * by + (extra ?? 0); }
  async *steps(...many) { for (const one of many) yield one; }
}

function overloaded(a) { return a; }

const identity = (value) => value;
const typed = async (value) => ({ value });

const square = new Square(3);
console.log(String(square), square.scaled(2), Object.keys(square), 'ghost' in square);
console.log(overloaded('a'), overloaded(1), identity('b'), identity('c'));

let notCalled = identity
;[1, 2].forEach((n) => console.log(n))
const asserted = '4';
console.log(asserted, square.value.toFixed(), [1, 2].length);

let text = 'x';
(function () { console.log('its own statement', typeof text) })()

try { throw new Error('caught') } catch (error) { console.log(error.message) }
(async () => {
  for await (const step of square.steps('p', 'q')) console.log(step);
  console.log(await typed(5));
})();
