console.log('named');
console.log('both.js');
console.log('MODULE_NOT_FOUND');
