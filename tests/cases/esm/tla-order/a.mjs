console.log('a starts');
await new Promise((resolve) => setTimeout(resolve, 20));
console.log('a ends');
