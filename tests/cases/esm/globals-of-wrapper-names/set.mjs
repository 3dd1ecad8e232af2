globalThis.require = 'global require'; globalThis.exports = { e: 1 };
