require('./asynchronous.mjs');
