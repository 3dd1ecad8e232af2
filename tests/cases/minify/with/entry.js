var value = 'variable', other = 'other';
function read(object) {
  var local = 'local';
  with (object) {
    var inside = value;
    let block = (function (value, argument) { return value + argument; })(value, local);
    return [value, other, local, inside, block];
  }
}
console.log(read({ value: 'property', local: 'hides', t: 'short', e: 1, r: 2, n: 3, inside: 'own' }), read({}));
