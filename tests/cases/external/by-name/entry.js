const fs = require('fs');
console.log(require('dep').name, require('@scope/a').name, require('inside').name, require('dep') === require('inside').dep);
const text = fs.readFileSync(__filename, 'utf8');
console.log(text.includes('MARK' + '-OF-DEP'), text.includes('MARK' + '-OF-SCOPE'));
