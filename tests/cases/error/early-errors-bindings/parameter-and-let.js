function f(d) { let d; }
