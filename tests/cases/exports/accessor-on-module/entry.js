const one = require('./lib'), two = require('./lib');
console.log(typeof one.n, one === two, one.tag, two.tag);
