// The whole tour in one table: what each step's hello.js writes, and what requiring it gives.

const steps = [
  ['exports.anything = function …', require('./1-exports-property/hello')],
  ['module.exports.anything = function …', require('./2-module-exports-property/hello')],
  ['module.exports = { hi }, then exports.bye = …', require('./3-module-exports-replaced/hello')],
  ['module.exports = { a: 1 }', require('./4-module-exports-object/hello')],
  ['exports = { a: 1 }', require('./5-exports-replaced/hello')],
  ['exports.hi = …, module.exports.bye = …', require('./6-both/hello')],
];

function row(step, writes, gives) {
  return `${step.padEnd(6)}${writes.padEnd(48)}${gives}`;
}

console.log(row('step', 'hello.js writes', "require('./hello') has"));
steps.forEach(([writes, hello], index) => {
  const names = Object.keys(hello);
  console.log(row(String(index + 1), writes, names.join(', ') || '(nothing)'));
});
