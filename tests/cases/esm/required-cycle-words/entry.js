require('./required.mjs');
require('./outer.mjs');
