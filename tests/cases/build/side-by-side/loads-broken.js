require('./broken');
require('./missing-too');
