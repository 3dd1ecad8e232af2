{ let exports = 1, module = 2; const require = 3; class __filename {} }
for (let exports of [1]);
exports.ok = 1;
