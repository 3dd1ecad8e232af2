const fs = require('fs');
require('./inner');
try { require('zlib'); require('pkg'); } catch {}
console.log(typeof fs.readFileSync);
