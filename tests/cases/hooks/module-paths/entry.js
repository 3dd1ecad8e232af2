module.paths.unshift(__dirname + '/lib'); console.log(require('deep'));
