function f(a, a) {} console.log("ran");
