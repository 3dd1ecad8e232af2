module.exports.anything = function () { return 'hello'; };
