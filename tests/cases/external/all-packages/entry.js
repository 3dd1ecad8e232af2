const fs = require('fs');
console.log(require('dep').name, require('@scope/a/sub').name, require('./lib').name, require('path').sep.length);
console.log(fs.readFileSync(__filename, 'utf8').includes('MARK' + '-OF-DEP'));
