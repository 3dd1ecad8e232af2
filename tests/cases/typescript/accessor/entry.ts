class A { accessor value: number = 1; static accessor shared = 's'; }
const a = new A();
a.value += 1;
console.log(a.value, Object.keys(a), typeof Object.getOwnPropertyDescriptor(A.prototype, 'value')!.get, A.shared);
