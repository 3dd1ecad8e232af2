const script = require('named');
require(script);
