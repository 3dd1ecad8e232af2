let depth = 0;
for (let x = require('./arrays'); x; x = x[0]) depth++;
console.log(depth, require('./sum'), require('./ifs'), typeof require('./arrows'), require('./elses'), require('./members') === String, typeof require('./classes'));
