let n = 0;
Object.defineProperty(exports, 'count', { enumerable: true, get() { console.log('read'); return ++n; } });
Object.defineProperty(exports, 'hidden', { value: 'hidden' });
Object.defineProperty(module.exports, 'fixed', { value: 1, enumerable: true });
