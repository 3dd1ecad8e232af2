exports.run = require('./dep').count();
