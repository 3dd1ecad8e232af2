setImmediate(() => console.log('immediate'));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => { console.log('promise'); process.nextTick(() => console.log('tick from promise')); });
queueMicrotask(() => console.log('microtask'));
console.log('sync');
import './dep.mjs';
