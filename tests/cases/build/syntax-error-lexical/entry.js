let exports = { a: 1 };
console.log(exports);
