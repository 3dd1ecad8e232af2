globalThis.evaluations = (globalThis.evaluations || 0) + 1;
exports.n = globalThis.evaluations;
