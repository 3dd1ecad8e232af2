const a = require('a'), b = require('b');
console.log(a.name, b.name, a.shared === b.shared, a.shared.version, b.shared.version, (() => { try { return require('shared'); } catch (e) { return e.code; } })());
