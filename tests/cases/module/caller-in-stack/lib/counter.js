globalThis.made = (globalThis.made || 0) + 1;
module.exports = { made: globalThis.made };
