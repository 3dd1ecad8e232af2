// Made of the TypeScript by its own compiler, version 5.9.3.
class A {
    #value_accessor_storage = 1;
    get value() { return this.#value_accessor_storage; }
    set value(value) { this.#value_accessor_storage = value; }
    static #shared_accessor_storage = 's';
    static get shared() { return A.#shared_accessor_storage; }
    static set shared(value) { A.#shared_accessor_storage = value; }
}
const a = new A();
a.value += 1;
console.log(a.value, Object.keys(a), typeof Object.getOwnPropertyDescriptor(A.prototype, 'value').get, A.shared);
