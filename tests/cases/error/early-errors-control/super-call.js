function f() { super(); }
