require('./outer.mjs');
