function f(a, a) { return a; } module.exports = f(1, 2);
