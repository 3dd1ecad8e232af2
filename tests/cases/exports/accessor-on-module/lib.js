let n = 0;
Object.defineProperty(module, 'exports', { get: () => ({ n: ++n, tag: 'fresh' }) });
