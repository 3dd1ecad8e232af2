console.log(require('tool')('advanced'));
