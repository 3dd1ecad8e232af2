module.exports = function* () { yield 'first'; };
