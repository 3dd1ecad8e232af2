function declared(first, second) {}
const variable = function (first) {}, arrow = (first, second = 1, ...rest) => {}, Class = class { };
let assigned, logical, { fallback = () => {} } = {}, [element = class { }] = [];
assigned = function () {};
logical ??= async () => {};
(function (parameter = () => {}, { property = function* () {} } = {}, { key: renamed = () => {} } = {}) {
  console.log(parameter.name, property.name, renamed.name);
})();
const expression = (0, function () {}), named = function own() { return own.name; };
for (let loop = () => {}; loop; loop = null) console.log(loop.name);
console.log(declared.name, variable.name, arrow.name, Class.name, assigned.name, logical.name, fallback.name, element.name);
console.log(JSON.stringify(expression.name), named.name, named(), declared.length, variable.length, arrow.length);
class Named { static create() { return new this().constructor.name; } get value() { return 1; } }
console.log(Named.create(), Object.getOwnPropertyDescriptor(Named.prototype, 'value').get.name);
function outer() { const inner = () => inner.name; return inner(); }
console.log(outer());
