module.exports = function () { return this; };
