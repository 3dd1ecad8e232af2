}); globalThis.escaped = 1; (function () {
