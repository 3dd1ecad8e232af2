export { nothing };
console.log(1);
