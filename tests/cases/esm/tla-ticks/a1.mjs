await 1;
console.log('a1');
