module.exports = [`a
b`, 'c\
d', (function () {
}).toString()];
// last
