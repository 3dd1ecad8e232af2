if (!globalThis.ready) throw new Error('not ready');
exports.ok = 'ready now';
