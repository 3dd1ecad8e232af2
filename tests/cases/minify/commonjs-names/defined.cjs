var value = 'value';
Object.defineProperty(exports, '__esModule', { value: true });
Object.defineProperty(exports, 'defined', { enumerable: true, value: value });
Object.defineProperty(exports, 'getter', { enumerable: true, get: function () { return value; } });
exports.assigned = true;
