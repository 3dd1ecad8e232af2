const path = require('path');
const lib = require('@ws/lib');
console.log(lib.name, lib.dep, path.relative(__dirname, lib.file), require('../lib/src') === lib);
