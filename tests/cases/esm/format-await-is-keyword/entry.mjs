function f() { var await = 1; return await; }
console.log(f());
