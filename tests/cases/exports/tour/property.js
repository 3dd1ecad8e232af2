exports.anything = function () { return 'hello'; };
