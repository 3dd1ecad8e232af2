// {"useDefineForClassFields":false}
class A { f = function () {}; g = () => {}; h = class {}; static s = () => {}; static c = class {}; ['i'] = () => {}; #j = () => {}; get j() { return this.#j.name; } }
const a = new A();
console.log([a.f.name, a.g.name, a.h.name, A.s.name, A.c.name, (a as any).i.name, a.j]);
class B { constructor(public cb = () => {}) {} x = () => {}; }
console.log(new B().cb.name, new B().x.name);
