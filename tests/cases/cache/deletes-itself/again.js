globalThis.m = (globalThis.m || 0) + 1;
const mine = globalThis.m;
delete require.cache[module.id];
exports.chain = mine + (mine < 3 ? '>' + require('./again').chain : '!');
