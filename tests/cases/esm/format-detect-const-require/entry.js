const require = 1;
console.log(require, typeof module);
