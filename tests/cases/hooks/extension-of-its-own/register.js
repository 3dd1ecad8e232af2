const { readFileSync } = require('fs');
require.extensions['.arrow'] = (module, file) => module._compile(readFileSync(file, 'utf8').replaceAll('->', '=>'), file);
require.extensions['.txt'] = (module, file) => { module.exports = readFileSync(file, 'utf8').trim(); };
