class A { st\u0061tic { } }
