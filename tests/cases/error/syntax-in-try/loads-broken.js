console.log('loads-broken');
require('./broken2');
