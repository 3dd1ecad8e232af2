module.exports = [];
for (;;) { module.exports.push(1); if (module.exports.length === 3) return; }
