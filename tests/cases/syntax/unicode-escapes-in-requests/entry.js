console.log(require('\x2e/l\u{69}b'), require("./l\
ib"), require(`./l${'i'}b`), require('./\154ib'), require('./it\'s'), require("./\u0069t's"), require('./a\\b'), require('./\u{1f600}'));
