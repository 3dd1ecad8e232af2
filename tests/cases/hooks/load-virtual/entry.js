require('./register');
console.log(require('virtual'), require('./a'), require('@/aliased'));
