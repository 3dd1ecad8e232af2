require('./order.cjs')('program');
console.log(globalThis.order.join(' '), process.argv.slice(2), require.main === module);
