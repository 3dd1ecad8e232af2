module.exports = import('./late.mjs').then((late) => late.default, (error) => error.name);
