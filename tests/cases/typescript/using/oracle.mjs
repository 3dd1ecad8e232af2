const A = { b: 2 };
class Res {
  constructor(name) {
    this.name = name;
  }
  [Symbol.dispose]() {
    console.log('closed', this.name);
  }
}
function work() {
  using a = new Res('a'), b = new Res('b');
  return A.b;
}
console.log(work());
using top = new Res('top');
const list = [{ name: 'first' }];
function named(list) {
  using closing = { [Symbol.dispose]: () => list.push({ name: 'closed' }) };
  return list.map((each) => each.name).join();
}
console.log(named(list), list.length);
