const strict = (function () { 'use strict'; return this; })(), texts = (function () { ; 'use strict'; return this; })();
console.log(strict === undefined, texts === globalThis, (function () { ('use strict'); return this === globalThis; })());
console.log(require('./strict'), require('./sloppy'));
