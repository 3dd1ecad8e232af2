const log = text => console.log(text);
process.nextTick(log, 'tick entry');
Promise.resolve().then(() => log('micro entry'));
require('./a');
setImmediate(log, 'immediate entry');
queueMicrotask(() => { log('micro entry 2'); process.nextTick(log, 'tick from micro'); require('./b'); });
(async () => { await null; log('after await'); })();
log('entry done');
