console.log('b loaded in a microtask');
process.nextTick(console.log, 'tick b');
