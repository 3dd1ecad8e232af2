const { readBeside, beside } = require('./lib/read.js');
console.log(readBeside(__filename, 'marker.json'));
console.log(require('fs').readFileSync(beside(module.filename, 'other.json'), 'utf8').trim());
import('./more.mjs').then((more) => console.log(more.found));
