var __exportStar = (from, to) => Object.assign(to, from);
__exportStar(require('./passed.cjs'), exports);
