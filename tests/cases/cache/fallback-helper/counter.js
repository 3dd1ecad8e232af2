let n = 0;
exports.next = () => ++n;
exports.unused = () => require('./sub/where');
