const x = require('./absent-file');
x();
