class A { g\u0065t a() {} }
