require('./data');
require('./broken');
require('./missing');
