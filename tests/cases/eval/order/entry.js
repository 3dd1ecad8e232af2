globalThis.order = [];
const o = { [require('./a')]: require('./b'), c: require('./c') };
(f => f)(require('./d'))(require('./e'), ...[require('./f')]);
const [g, h = require('./h')] = [require('./g')];
o[require('./i')] = require('./j');
require('./k') + require('./l') * require('./m');
`${require('./n')}${require('./o')}`;
console.log(globalThis.order.join(''), Object.keys(o).join());
