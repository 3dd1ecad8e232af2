module.exports = 'a';
//# sourceMappingURL=a.js.map