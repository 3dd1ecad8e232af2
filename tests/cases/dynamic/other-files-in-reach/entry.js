console.log(require('reports')('text'));
