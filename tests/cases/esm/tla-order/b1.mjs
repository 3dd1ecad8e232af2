console.log('b1 starts');
await null;
console.log('b1 ends');
