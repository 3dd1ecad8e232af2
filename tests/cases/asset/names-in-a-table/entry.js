const { library } = require('compiler');

console.log(['es5', 'es6', 'gone'].map(library));
