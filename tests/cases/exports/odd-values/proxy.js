module.exports = new Proxy({}, { get: (_, key) => typeof key === 'string' ? '<' + key + '>' : undefined });
