exports.inner = 'one' + (function () { return this === undefined })();
