leaked2 = 1; console.log(delete globalThis.leaked2, (function (a) { arguments[0] = 2; return a; })(1), (function () { return this === globalThis; })());
