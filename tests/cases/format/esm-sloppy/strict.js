'use strict';
exports.isStrict = (function () { return this === undefined; })();
try { undeclaredHere = 1; } catch (error) { exports.error = error.name; }
