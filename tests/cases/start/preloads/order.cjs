module.exports = (name) => (globalThis.order ??= []).push(name);
