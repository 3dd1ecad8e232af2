const fresh = require('fresh');
exports.twice = () => [fresh('./counter'), fresh('./counter.js')];
