exports.x = globalThis.others = (globalThis.others || 0) + 1;
