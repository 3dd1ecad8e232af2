console.log('user');
console.log('log');
console.log('side effect');
console.log('empty import');
console.log({ name: 'ada' }, 'a', 'module');
