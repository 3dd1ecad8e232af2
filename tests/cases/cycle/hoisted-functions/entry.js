console.log(require('./parser').parse('((x))'));
