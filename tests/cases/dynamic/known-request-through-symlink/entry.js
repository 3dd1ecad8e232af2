const literal = [require('./link'), require('./linked/x')];
const computed = [require(process.argv[2]), require(process.argv[3])];
console.log(literal[0] === literal[1], computed[0] === literal[0], computed[1] === literal[0], literal[0]);
