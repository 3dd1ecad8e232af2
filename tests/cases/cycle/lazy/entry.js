const { isEven } = require('./even');
console.log(isEven(10), isEven(7));
