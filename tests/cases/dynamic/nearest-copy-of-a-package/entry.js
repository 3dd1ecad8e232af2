console.log(require('asks')('7'));
