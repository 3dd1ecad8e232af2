import assigned = require('./assigned');
import path = require('path');
import type Only = require('./not-there');
import unused = require('./also-not-there');
type T = unused.X | Only;
console.log(assigned.twice(2), new assigned.Thing().kind, path.posix.basename('/a/b'));
