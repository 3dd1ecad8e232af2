console.log(require('./a/b/c/inner').join('\n'));
