require('./second.js');
