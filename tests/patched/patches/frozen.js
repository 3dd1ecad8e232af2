for (const one of [Object, Function, Array, String, Error, TypeError, SyntaxError, Promise, Map, Set, RegExp, Number]) {
  Object.freeze(one);
  Object.freeze(one.prototype);
}
