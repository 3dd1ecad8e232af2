exports.b = '//# sourceMappingURL=x';
//# sourceMappingURL=mapped.js.map
