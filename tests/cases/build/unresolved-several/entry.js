require('./missing-one');
require('missing-two');
require('./lib');
