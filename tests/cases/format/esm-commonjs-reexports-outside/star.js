function __exportStar(from, to) { for (const name of Object.keys(from)) to[name] = from[name]; }
exports.own = 1;
__exportStar(require('outside'), exports);
