function shadow() {
  eval('var require = path => "eval:" + path');
  return require('./lib');
}
function block() {
  eval('let require = path => "let:" + path');
  return require('./lib').n;
}
function given(code) { eval(code); return require('./lib').n; }
console.log(shadow(), block(), given(''), given('var require = () => ({ n: "given" })'));
