globalThis.count = (globalThis.count || 0) + 1;
module.exports = { parent: module.parent, filename: __filename, count };
