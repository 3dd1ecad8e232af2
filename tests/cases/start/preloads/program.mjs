import note from './order.cjs';
note('program');
console.log(globalThis.order.join(' '), process.argv.slice(2));
