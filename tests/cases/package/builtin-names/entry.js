console.log(require('punycode/').name, require('util/').name, require('path/lib').name, require('fs/index.js').name, require('string_decoder/').name, require('events/events').name);
console.log(require('util').name, require('path').sep.length, typeof require('fs').readFileSync, typeof require('fs/promises').readFile, require('path/posix').sep, typeof require('util/types').isDate);
console.log(require('punycode/') === require('punycode/index.js'), require('assert/strict') === require('assert').strict);
