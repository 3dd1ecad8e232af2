module.exports = function () { undeclaredInSloppy = 010; with ({ a: undeclaredInSloppy }) return this === globalThis && a; };
