const path = require('path');

exports.fromRoot = (...names) => path.join(__dirname, '..', ...names);
