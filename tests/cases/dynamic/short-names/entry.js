const { resolve } = require('./lib/resolve');
console.log(require('lint')({ plugins: ['import', '@scope/other'], extends: ['plugin:third/recommended'] }, resolve));
